import { lazy, Suspense } from 'react';
import type { DatePickerProps } from './date-picker.js';
import styles from './date-picker.module.css';

const DatePicker = lazy(async () => ({ default: (await import('./date-picker.js')).DatePicker }));

/**
 * A day in a form, in the language of the page: `<DateField name="asOf" label=… value={day} onChange={setDay} />`. Its
 * calendar is fetched when the first such field is shown; until then the label stands and the room is kept.
 * With react-hook-form: `FormDateField`.
 */
export function DateField(props: DatePickerProps) {
  return (
    <Suspense fallback={<Awaited {...props} />}>
      <DatePicker {...props} />
    </Suspense>
  );
}

function Awaited({ label, hint }: DatePickerProps) {
  return (
    <div className={styles.picker} aria-busy="true">
      <span className={styles.label}>{label}</span>
      {hint ? <span className={styles.hint}>{hint}</span> : null}
      <span className={styles.group} aria-hidden="true">
        <span className={styles.input} />
      </span>
    </div>
  );
}
