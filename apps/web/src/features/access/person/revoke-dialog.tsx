import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { StaleVersions } from '#web/components/stale-versions.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { TextArea } from '#web/components/text-field.js';
import { complaintOf, ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { longDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { faultOfFrom } from '../grants/grant-values.js';
import { saidRule } from '../grants/said-rule.js';
import { AccessNow } from './access-now.js';
import type { PersonWithHistory } from './use-person.js';
import { useRevokeRole } from './use-revoke-role.js';

interface RevokeDialogProps {
  readonly person: PersonWithHistory;
  readonly name: string;
  readonly onClose: () => void;
}

/** Takes from somebody what they may do, and says why. */
export function RevokeDialog({ person, name, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('access');
  const { today } = useSession();
  const { register, control, handleSubmit, formState } = useForm({
    defaultValues: { from: today, reason: '' },
  });
  const { command, current, sendAnyway, takeTheirs } = useRevokeRole(person, () => {
    say(t('revoke.done', { name }));
    onClose();
  });
  const server = current ? [] : serverComplaints(command.error, t);
  const wanted = command.variables;
  return (
    <Dialog title={t('revoke.title', { name })} onClose={onClose}>
      {current && wanted ? (
        <StaleVersions
          mine={<p>{t('revoke.wanted', { day: longDate(wanted.from ?? today) })}</p>}
          theirs={<AccessNow access={current} />}
          busy={command.isPending}
          onSendAnyway={sendAnyway}
          onTakeTheirs={takeTheirs}
        />
      ) : null}
      <Form
        complaints={[...ownComplaints(formState.errors), ...server]}
        submit={t('revoke.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={(event) =>
          void handleSubmit(({ from, reason }) => command.mutate({ from, reason: reason.trim() }))(event)
        }
      >
        <p>{t('revoke.what')}</p>
        <FormDateField
          label={t('revoke.from')}
          hint={t('revoke.fromHint')}
          min={today}
          control={control}
          name="from"
          rules={{
            validate: (day) => {
              const fault = faultOfFrom(day, today);
              if (fault === undefined) return true;
              return fault === 'required' ? t('app:form.required') : t(`fault.${fault}`);
            },
          }}
          error={formState.errors.from?.message ?? complaintOf(server, 'from')}
        />
        <TextArea
          label={t('grant.reason')}
          hint={t('grant.reasonHint')}
          rows={3}
          maxLength={500}
          {...register('reason', saidRule(t))}
          error={formState.errors.reason?.message ?? complaintOf(server, 'reason')}
        />
      </Form>
    </Dialog>
  );
}
