import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import type { RenewInvitationRenewResponse } from '#web/lib/api/types.gen.js';
import { serverComplaints } from '#web/lib/complaints.js';
import { dateTime } from '#web/lib/format.js';
import styles from '../access.module.css';
import { ShownOnce } from '../shown-once.js';
import { useRenewInvitation } from './use-renew-invitation.js';

interface RenewDialogProps {
  readonly account: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Makes a new one-time link for somebody who lost the first or forgot the password. */
export function RenewDialog({ account, name, onClose }: RenewDialogProps) {
  const { t } = useTranslation('access');
  const command = useRenewInvitation(account);
  if (command.data)
    return (
      <Dialog title={t('renew.title', { name })} onClose={onClose} firm wide>
        <div className={styles.stack}>
          <Renewed {...command.data} name={name} />
          <div>
            <Button onClick={onClose}>{t(command.data.link === null ? 'renew.close' : 'once.close')}</Button>
          </div>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={t('renew.title', { name })} onClose={onClose}>
      <Form
        complaints={serverComplaints(command.error, t)}
        submit={t('renew.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={() => command.mutate({})}
      >
        <p>{t('renew.what')}</p>
      </Form>
    </Dialog>
  );
}

/** The link, or that another administrator is to ask for it, too. */
function Renewed({ link, expiresAt, name }: RenewInvitationRenewResponse & { readonly name: string }) {
  const { t } = useTranslation('access');
  if (link === null || expiresAt === null) return <p role="status">{t('renew.takesTwo')}</p>;
  return (
    <ShownOnce
      label={t('invite.link')}
      what={t('invite.hand', { name, until: dateTime(expiresAt) })}
      text={link}
    />
  );
}
