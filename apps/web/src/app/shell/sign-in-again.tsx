import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { SignIn } from '#web/features/login/sign-in/sign-in.js';
import { say } from '#web/lib/toasts.js';
import type { Session } from '#web/lib/session.js';

/** Asks to sign in again over the page, so that nothing typed is lost. Somebody else's page is shown anew. */
export function SignInAgain({ session, onDone }: { session: Session; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const done = async (account: string | null): Promise<void> => {
    if (account !== session.account) {
      window.location.assign('/');
      return;
    }
    onDone();
    await queries.invalidateQueries();
    say(t('signedOut.back'));
  };
  return (
    <Dialog title={t('signedOut.title')} onClose={onDone} firm>
      <p>{t('signedOut.what')}</p>
      <SignIn mode={session.mode} signOnUrl={null} onSignedIn={(account) => void done(account)} />
    </Dialog>
  );
}
