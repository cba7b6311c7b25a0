import { useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Form } from '#web/components/form.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { complaintOf, ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { isDay } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { stepsNow, type Ladders } from '../ladder.js';
import { useReminderWords } from '../use-reminder-words.js';
import { ladderComplaints } from './ladder-complaints.js';
import { ladderStep, nextRung, rungValues, type LadderValues } from './ladder-values.js';
import { RungFields } from './rung-fields.js';
import { StaleLadder } from './stale-ladder.js';
import { useSetLadder } from './use-set-ladder.js';

interface LadderFormProps {
  readonly kind: string;
  readonly all: Ladders;
  readonly onDone: () => void;
}

/** Sets the ladder of a kind of obligation; open obligations are planned anew by it. */
export function LadderForm({ kind, all, onDone }: LadderFormProps) {
  const { t } = useTranslation(['reminders/ladders', 'reminders']);
  const words = useReminderWords(all.programme);
  const { today } = useSession();
  const valuesOf = (ladders: Ladders): LadderValues => ({
    occurredOn: today,
    steps: stepsNow(ladders, kind).map(rungValues),
  });
  const form = useForm<LadderValues>({ defaultValues: valuesOf(all), shouldFocusError: false });
  const { register, control, handleSubmit, formState, getValues, reset } = form;
  const rungs = useFieldArray({ control, name: 'steps' });
  const name = words.ladder(kind);
  const { command, current, see, sendAnyway } = useSetLadder(all, kind, () => {
    say(t('done', { name }));
    onDone();
  });
  const server = current ? [] : serverComplaints(command.error, t);
  const { occurredOn } = formState.errors;
  return (
    <>
      {current ? (
        <StaleLadder
          mine={getValues('steps').map(ladderStep)}
          theirs={stepsNow(current, kind)}
          busy={command.isPending}
          onSendAnyway={() => sendAnyway(current)}
          onTakeTheirs={() => {
            reset(valuesOf(current));
            see(current);
          }}
        />
      ) : null}
      <Form
        complaints={[...ownComplaints({ occurredOn }), ...ladderComplaints(formState.errors), ...server]}
        submit={t('submit')}
        busy={command.isPending}
        onCancel={onDone}
        onSubmit={(event) =>
          void handleSubmit(({ occurredOn: day, steps }) =>
            command.mutate({ occurredOn: day, steps: steps.map(ladderStep) }),
          )(event)
        }
        also={
          <Button
            disabled={rungs.fields.length >= 20}
            onClick={() => rungs.append(nextRung(kind, getValues('steps')))}
          >
            {t('add')}
          </Button>
        }
      >
        <p>{t('effect')}</p>
        {rungs.fields.map((rung, place) => (
          <RungFields
            key={rung.id}
            {...{ place, kind, register, errors: formState.errors }}
            own={rung.step}
            onRemove={() => rungs.remove(place)}
          />
        ))}
        {rungs.fields.length === 0 ? <p role="status">{t('reminders:noSteps')}</p> : null}
        <FormDateField
          label={t('setOn')}
          max={today}
          control={control}
          name="occurredOn"
          rules={{ validate: (day) => isDay(day) || t('app:form.required') }}
          error={occurredOn?.message ?? complaintOf(server, 'occurredOn')}
        />
      </Form>
    </>
  );
}
