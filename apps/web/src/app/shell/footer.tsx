import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './shell.module.css';

/** The foot of every page. The accessibility statement has the short address /was (lov nr. 692 af 8. juni 2018). */
export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={styles.footer} data-print="no">
      <div className={styles.bar}>
        <Link to="/was">{t('footer.accessibility')}</Link>
        <a href="/api/docs/">{t('footer.api')}</a>
      </div>
    </footer>
  );
}
