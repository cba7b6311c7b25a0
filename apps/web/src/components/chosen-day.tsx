import { useState } from 'react';
import { isDay } from '#web/lib/format.js';
import { DateField } from './date-field.js';

// While a year is being typed, its first digits are years as well.
const FIRST_DAY = '2000-01-01';

interface ChosenDayProps {
  readonly name: string;
  readonly label: string;
  /** The day in the address; empty when none is chosen. */
  readonly day: string;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** Whether there may be no day. */
  readonly optional?: boolean;
  /** Given a day, or nothing once an optional field is emptied. */
  readonly onChoose: (day: string | undefined) => void;
}

/** A day of a filter. What is half typed, or out of bounds, is no choice yet and changes nothing. */
export function ChosenDay({ day, min = FIRST_DAY, max, optional, onChoose, ...field }: ChosenDayProps) {
  const { typed, type, choose } = useTyped(day);
  return (
    <DateField
      {...field}
      min={min}
      {...(max === undefined ? {} : { max })}
      {...(optional ? { optional } : {})}
      value={typed}
      onChange={(next) => {
        type(next);
        const isChoice = next === '' ? optional === true : isWithin(next, min, max);
        if (isChoice && choose(next)) onChoose(next === '' ? undefined : next);
      }}
    />
  );
}

const isWithin = (day: string, min: string, max = '9999-12-31'): boolean =>
  isDay(day) && day >= min && day <= max;

/** What stands in the field: what is typed, until the address changes by itself: back, forward, or a reset. */
function useTyped(day: string) {
  const [typed, type] = useState(day);
  const [shown, setShown] = useState(day);
  const [underWay, setUnderWay] = useState<readonly string[]>([]);
  if (shown !== day) {
    const at = underWay.indexOf(day);
    setShown(day);
    setUnderWay(at < 0 ? [] : underWay.slice(at + 1));
    if (at < 0) type(day);
  }
  const choose = (next: string): boolean => {
    if (next === (underWay.at(-1) ?? day)) return false;
    setUnderWay([...underWay, next]);
    return true;
  };
  return { typed, type, choose };
}
