import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { dateTime } from '#web/lib/format.js';
import styles from './shell.module.css';

/** The foot of every page. The accessibility statement has the short address /was (lov nr. 692 af 8. juni 2018). */
export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={styles.footer}>
      <div className={styles.bar}>
        <Printed />
        <Link to="/was" data-print="no">
          {t('footer.accessibility')}
        </Link>
        <a href="/api/docs/" data-print="no">
          {t('footer.api')}
        </a>
      </div>
    </footer>
  );
}

/** On paper: when it was printed, and the address that shows the same again. */
function Printed() {
  const { t } = useTranslation();
  const { href } = useLocation();
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    // The sheet is made as soon as this returns.
    const note = (): void => flushSync(() => setAt(new Date()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  const address = `${window.location.origin}${href}`;
  return <p className="print-only">{t('footer.printed', { at: dateTime(at.toISOString()), address })}</p>;
}
