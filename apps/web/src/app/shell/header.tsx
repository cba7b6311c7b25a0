import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { chooseLanguage } from '#web/lib/words.js';
import { language } from '#web/lib/language.js';
import type { Session } from '#web/lib/session.js';
import { AsOfButton } from './as-of-button.js';
import { Navigation } from './navigation.js';
import styles from './shell.module.css';
import { UserMenu } from './user-menu.js';

const RoleSwitcher = lazy(async () => ({ default: (await import('./role-switcher.js')).RoleSwitcher }));

interface HeaderProps {
  readonly session: Session | undefined;
  readonly onPalette: (() => void) | undefined;
}

/** The top of every page. */
export function Header({ session, onPalette }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <header className={styles.header} data-print="no">
      {session?.mode === 'demo' ? (
        <div className={styles.demo}>
          <div className={styles.bar}>
            <strong>{t('demo.banner')}</strong>
            <Suspense>
              <RoleSwitcher account={session.account} />
            </Suspense>
          </div>
        </div>
      ) : null}
      <div className={styles.bar}>
        <Link to="/" className={styles.brand}>
          Tilsyn
        </Link>
        {session ? <Navigation /> : null}
        <div className={styles.tools}>
          {onPalette ? (
            <Button small onClick={onPalette}>
              {t('palette.open')} <kbd>Ctrl K</kbd>
            </Button>
          ) : null}
          {session ? <AsOfButton today={session.today} /> : null}
          <LanguageButton />
          {session ? <UserMenu session={session} /> : null}
        </div>
      </div>
    </header>
  );
}

/** The other language, named in itself. */
function LanguageButton() {
  const other = language() === 'da' ? 'en' : 'da';
  return (
    <Button small look="quiet" lang={other} onClick={() => void chooseLanguage(other)}>
      {other === 'en' ? 'English' : 'Dansk'}
    </Button>
  );
}
