import { useTranslation } from 'react-i18next';
import { Empty } from '#web/components/empty.js';
import { Page } from '#web/components/page.js';
import styles from './shell.module.css';

/** Somebody signed in whom nobody has given a role: nothing to see, and whom to ask. */
export function NoAccess() {
  const { t } = useTranslation();
  return (
    <main id="main" className={styles.main}>
      <Page title={t('noAccess.title')}>
        <Empty title={t('noAccess.what')}>
          <p>{t('noAccess.ask')}</p>
        </Empty>
      </Page>
    </main>
  );
}
