import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#web/components/button.js';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { TextField } from '#web/components/text-field.js';
import type { InvitePersonInviteResponse } from '#web/lib/api/types.gen.js';
import { complaintOf, ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { dateTime } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import styles from '../access.module.css';
import { GrantFields } from '../grants/grant-fields.js';
import { emptyGrant, grantInput, type GrantValues } from '../grants/grant-values.js';
import { saidRule } from '../grants/said-rule.js';
import { ShownOnce } from '../shown-once.js';
import { useInvitePerson } from './use-invite-person.js';

interface InviteValues extends GrantValues {
  readonly name: string;
  readonly email: string;
}

/** Invites somebody to a role, and shows the one-time link. */
export function InvitePersonDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('access');
  const { today } = useSession();
  const form = useForm<InviteValues>({ defaultValues: { ...emptyGrant(today), name: '', email: '' } });
  const { register, formState, handleSubmit, getValues } = form;
  const command = useInvitePerson();
  const server = serverComplaints(command.error, t);
  if (command.data)
    return (
      <Dialog title={t('invite.doneTitle')} onClose={onClose} firm wide>
        <Invited invitation={command.data} name={getValues('name').trim()} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={t('invite.title')} onClose={onClose} wide>
      <FormProvider {...form}>
        <Form
          complaints={[...ownComplaints(formState.errors), ...server]}
          submit={t('invite.submit')}
          busy={command.isPending}
          onCancel={onClose}
          onSubmit={(event) =>
            void handleSubmit((values) =>
              command.mutate({
                ...grantInput(values),
                name: values.name.trim(),
                email: values.email.trim(),
              }),
            )(event)
          }
        >
          <p>{t('invite.what')}</p>
          <TextField
            label={t('column.name')}
            maxLength={120}
            autoComplete="off"
            {...register('name', saidRule(t))}
            error={formState.errors.name?.message ?? complaintOf(server, 'name')}
          />
          <TextField
            type="email"
            label={t('column.email')}
            maxLength={200}
            autoComplete="off"
            {...register('email', {
              validate: (text) => /^\S+@\S+\.\S+$/.test(text.trim()) || t('fault.email'),
            })}
            error={formState.errors.email?.message ?? complaintOf(server, 'email')}
          />
          <GrantFields server={server} />
        </Form>
      </FormProvider>
    </Dialog>
  );
}

interface InvitedProps {
  readonly invitation: InvitePersonInviteResponse;
  readonly name: string;
  readonly onClose: () => void;
}

function Invited({ invitation: { account, link, expiresAt }, name, onClose }: InvitedProps) {
  const { t } = useTranslation('access');
  return (
    <div className={styles.stack}>
      <ShownOnce
        label={t('invite.link')}
        what={t('invite.hand', { name, until: dateTime(expiresAt) })}
        text={link}
      />
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('once.close')}</Button>
        <LinkButton look="quiet" to="/administration/people/$account" params={{ account }}>
          {t('invite.toPerson')}
        </LinkButton>
      </div>
    </div>
  );
}
