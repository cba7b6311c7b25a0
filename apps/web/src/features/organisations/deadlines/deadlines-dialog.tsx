import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { StaleVersions } from '#web/components/stale-versions.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { TextField } from '#web/components/text-field.js';
import { complaintOf, ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { isDay } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import styles from '../organisations.module.css';
import type { Programme } from '../programme.js';
import {
  DEADLINES,
  deadlinesInput,
  deadlineValues,
  isConfirmedTooEarly,
  isDays,
  type DeadlineKind,
  type DeadlineValues,
} from './deadline-values.js';
import { DeadlinesTable } from './deadlines-table.js';
import { useSetDeadlines } from './use-set-deadlines.js';

interface DeadlinesDialogProps {
  readonly programme: Programme;
  readonly onClose: () => void;
}

/** Sets the deadlines; what runs already keeps its date. */
export function DeadlinesDialog({ programme, onClose }: DeadlinesDialogProps) {
  const { t } = useTranslation('organisations');
  const { today } = useSession();
  const { register, control, handleSubmit, formState, reset } = useForm<DeadlineValues>({
    defaultValues: deadlineValues(programme.deadlines, today),
  });
  const { command, current, sendAnyway, takeTheirs } = useSetDeadlines(programme, () => {
    say(t('deadlines.done'));
    onClose();
  });
  const server = current ? [] : serverComplaints(command.error, t);
  const wanted = command.variables;
  const ruleOf = (kind: DeadlineKind) => (text: string, values: DeadlineValues) => {
    if (!isDays(text)) return t('deadlines.daysWrong');
    const isTooEarly = kind === 'patientContactConfirmation' && isConfirmedTooEarly(values);
    return !isTooEarly || t('deadlines.tooEarly');
  };
  return (
    <Dialog title={t('deadlines.edit')} onClose={onClose} wide>
      {current && wanted ? (
        <StaleVersions
          mine={<DeadlinesTable deadlines={wanted.deadlines} caption={t('deadlines.mine')} />}
          theirs={<DeadlinesTable deadlines={current.deadlines} caption={t('deadlines.theirs')} />}
          busy={command.isPending}
          onSendAnyway={sendAnyway}
          onTakeTheirs={() => {
            reset(deadlineValues(current.deadlines, today));
            takeTheirs();
          }}
        />
      ) : null}
      <Form
        complaints={[...ownComplaints(formState.errors), ...server]}
        submit={t('deadlines.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={(event) => void handleSubmit((values) => command.mutate(deadlinesInput(values)))(event)}
      >
        <p>{t('deadlines.effect')}</p>
        <div className={styles.days}>
          {DEADLINES.map((kind) => (
            <TextField
              key={kind}
              label={t(`deadline.${kind}`)}
              inputMode="numeric"
              short
              maxLength={3}
              {...register(kind, { validate: ruleOf(kind) })}
              error={formState.errors[kind]?.message ?? complaintOf(server, `deadlines.${kind}`)}
            />
          ))}
        </div>
        <FormDateField
          label={t('deadlines.day')}
          max={today}
          control={control}
          name="occurredOn"
          rules={{
            validate: (day) => (isDay(day) && day <= today) || t('dayWrong'),
          }}
          error={formState.errors.occurredOn?.message ?? complaintOf(server, 'occurredOn')}
        />
      </Form>
    </Dialog>
  );
}
