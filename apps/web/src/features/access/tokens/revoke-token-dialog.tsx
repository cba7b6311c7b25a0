import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { serverComplaints } from '#web/lib/complaints.js';
import { say } from '#web/lib/toasts.js';
import { told } from '../told.js';
import { useRevokeToken } from './use-revoke-token.js';
import type { Token } from './use-tokens.js';

/** Asks once more before a token is ended: the machine stops at once. */
export function RevokeTokenDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const { t } = useTranslation(['access/tokens', 'access']);
  const name = told(token.label) ?? t('access:erased');
  const command = useRevokeToken(token.id, () => {
    say(t('revoke.done', { name }));
    onClose();
  });
  return (
    <Dialog title={t('revoke.title', { name })} onClose={onClose}>
      <Form
        complaints={serverComplaints(command.error, t)}
        submit={t('revoke.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={() => command.mutate({})}
      >
        <p>{t('revoke.what')}</p>
      </Form>
    </Dialog>
  );
}
