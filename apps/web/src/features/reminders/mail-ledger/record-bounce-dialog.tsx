import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { TextField } from '#web/components/text-field.js';
import { complaintOf, ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { isDay, shortDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { useReminderWords } from '../use-reminder-words.js';
import { bounceInput, isStatusCode, type BounceValues } from './bounce-values.js';
import type { LedgerMail } from './use-mail-ledger.js';
import { useRecordBounce } from './use-record-bounce.js';

/** Records that a mail came back. */
export function RecordBounceDialog({ mail, onClose }: { mail: LedgerMail; onClose: () => void }) {
  const { t } = useTranslation('reminders/mail-ledger');
  const words = useReminderWords(mail.programme);
  const { today } = useSession();
  const { register, control, handleSubmit, formState } = useForm<BounceValues>({
    defaultValues: { occurredOn: today, status: '' },
    shouldFocusError: false,
  });
  const command = useRecordBounce(mail.mail, () => {
    say(t('bounce.done'));
    onClose();
  });
  const server = serverComplaints(command.error, t);
  const errorOf = (field: keyof BounceValues): string | undefined =>
    formState.errors[field]?.message ?? complaintOf(server, field);
  return (
    <Dialog title={t('bounce.title')} onClose={onClose}>
      <p>{t('bounce.what', { to: words.recipient(mail.recipient), day: shortDate(mail.day) })}</p>
      <Form
        complaints={[...ownComplaints(formState.errors), ...server]}
        submit={t('bounce.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={(event) => void handleSubmit((values) => command.mutate(bounceInput(values)))(event)}
      >
        <FormDateField
          label={t('bounce.day')}
          min={mail.day}
          max={today}
          control={control}
          name="occurredOn"
          rules={{ validate: (day) => isDay(day) || t('app:form.required') }}
          error={errorOf('occurredOn')}
        />
        <TextField
          label={t('bounce.status')}
          hint={t('bounce.statusHint')}
          optional
          short
          maxLength={9}
          {...register('status', {
            validate: (text) => text.trim() === '' || isStatusCode(text.trim()) || t('bounce.statusWrong'),
          })}
          error={errorOf('status')}
        />
      </Form>
    </Dialog>
  );
}
