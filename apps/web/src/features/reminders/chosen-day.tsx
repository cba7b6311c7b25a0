import { useState } from 'react';
import { DayField } from '#web/components/text-field.js';
import { isDay } from '#web/lib/format.js';

interface ChosenDayProps {
  readonly name: string;
  readonly label: string;
  /** The day in the address. */
  readonly day: string;
  readonly min: string;
  readonly max: string;
  /** Given a day, or nothing once the field is emptied. */
  readonly onChoose: (day: string | undefined) => void;
}

/** A day of a filter. What is half typed, or out of bounds, is no choice yet and changes nothing. */
export function ChosenDay({ name, label, day, min, max, onChoose }: ChosenDayProps) {
  const [typed, setTyped] = useState(day);
  const [shown, setShown] = useState(day);
  // The address has changed by itself: back, forward, or a reset.
  if (shown !== day) {
    setShown(day);
    setTyped(day);
  }
  return (
    <DayField
      name={name}
      label={label}
      min={min}
      max={max}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (isDay(target.value) && target.value >= min && target.value <= max) onChoose(target.value);
        else if (target.value === '' && !target.validity.badInput) onChoose(undefined);
      }}
    />
  );
}
