import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { Form } from '#web/components/form.js';
import { TextArea } from '#web/components/text-field.js';
import { closeRoundClose } from '#web/lib/api/sdk.gen.js';
import { send } from '#web/lib/ask.js';
import { complaintOf, ownComplaints } from '#web/lib/complaints.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import type { Round } from '../round.js';
import { StaleRound } from '../stale-round.js';
import { useRoundCommand } from '../use-round-command.js';
import { useRoundComplaints } from './use-round-complaints.js';

interface CloseValues {
  readonly note: string;
  readonly occurredOn: string;
}

/** Ends the round’s own work; its open checks run on. */
export function CloseRoundDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const { today } = useSession();
  const { register, control, handleSubmit, formState } = useForm<CloseValues>({
    defaultValues: { note: '', occurredOn: today },
  });
  const { command, stale, sendAnyway } = useRoundCommand<CloseValues>(
    round,
    ({ note, ...rest }, headers) =>
      send(
        closeRoundClose({
          path: { id: round.id },
          body: { ...rest, ...(note.trim() === '' ? {} : { note: note.trim() }) },
          headers,
        }),
      ),
    () => {
      say(t('close.saved'));
      onClose();
    },
  );
  const server = useRoundComplaints(command.error);
  const errorOf = (field: keyof CloseValues) =>
    formState.errors[field]?.message ?? complaintOf(server, field);
  const required = t('app:form.required');
  const validate = (text: string) => !looksLikeCpr(text) || t('app:form.cpr');
  return (
    <Dialog title={t('close.open')} onClose={onClose}>
      <Form
        complaints={[...ownComplaints(formState.errors), ...server]}
        submit={t('close.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={(event) => void handleSubmit((values) => command.mutate(values))(event)}
      >
        {stale ? (
          <StaleRound seen={round} now={stale} wanted={t('close.submit')} onSendAnyway={sendAnyway} />
        ) : null}
        <p>{t('close.what')}</p>
        <TextArea
          label={t('note')}
          optional
          hint={t('noteHint')}
          {...register('note', { validate })}
          error={errorOf('note')}
        />
        <FormDateField
          label={t('occurredOn')}
          max={today}
          control={control}
          name="occurredOn"
          rules={{ required }}
          error={errorOf('occurredOn')}
        />
      </Form>
    </Dialog>
  );
}
