import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import { Page } from '#web/components/page.js';
import { useSession } from '#web/lib/session.js';
import { SignIn } from './sign-in.js';
import styles from './sign-in.module.css';

/** Where one signs in; afterwards one is where one wanted to go. */
export function SignInPage() {
  const { t } = useTranslation('login');
  const { mode, signOnUrl } = useSession();
  const { next, error } = useSearch({ from: '/sign-in' });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const go = async (): Promise<void> => {
    await queries.resetQueries();
    await navigate({ href: next ?? '/', replace: true });
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error ? (
        <Notice tone="bad" announced title={t('signOnFailed')}>
          <p>{t([`signOnErrors.${error.replaceAll('.', '-')}`, 'signOnErrors.other'])}</p>
        </Notice>
      ) : null}
      <div className={styles.ways}>
        <SignIn mode={mode} signOnUrl={signOnUrl} {...(next ? { next } : {})} onSignedIn={() => void go()} />
      </div>
    </Page>
  );
}
