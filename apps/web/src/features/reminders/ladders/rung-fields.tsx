import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { SelectField, TextField } from '#web/components/text-field.js';
import { useReminderWords } from '../use-reminder-words.js';
import styles from './ladders.module.css';
import { dutiesFor, faultOf, isDays, POINTS, STEPS, type LadderValues } from './ladder-values.js';

interface RungFieldsProps {
  readonly place: number;
  readonly kind: string;
  readonly own: string;
  readonly register: UseFormRegister<LadderValues>;
  readonly errors: FieldErrors<LadderValues>;
  readonly onRemove: () => void;
}

/** One rung of the form. */
export function RungFields({ place, kind, own, register, errors, onRemove }: RungFieldsProps) {
  const { t } = useTranslation(['reminders/ladders', 'reminders']);
  const words = useReminderWords();
  const names: readonly string[] = [...new Set<string>([...STEPS, own])];
  const wrong = errors.steps?.[place];
  const legend = t('rung', { place: place + 1 });
  return (
    <fieldset className={styles.rung}>
      <legend>{legend}</legend>
      <SelectField
        label={t('reminders:column.step')}
        {...register(`steps.${place}.step`, {
          validate: (_, { steps }) => {
            const fault = faultOf(steps, place);
            return fault === undefined || t(`fault.${fault}`);
          },
        })}
        error={wrong?.step?.message}
      >
        {names.map((step) => (
          <option key={step} value={step}>
            {words.step(step)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('days')}
        inputMode="numeric"
        {...register(`steps.${place}.days`, { validate: (days) => isDays(days) || t('daysWrong') })}
        error={wrong?.days?.message}
      />
      <SelectField label={t('point')} {...register(`steps.${place}.point`)}>
        {POINTS.map((point) => (
          <option key={point} value={point}>
            {t(`points.${point}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('reminders:column.recipient')} {...register(`steps.${place}.to`)}>
        {dutiesFor(kind).map((duty) => (
          <option key={duty} value={duty}>
            {t(`reminders:duty.${duty}`)}
          </option>
        ))}
      </SelectField>
      <Button small onClick={onRemove}>
        {t('remove')}
        <span className="visually-hidden"> {legend}</span>
      </Button>
    </fieldset>
  );
}
