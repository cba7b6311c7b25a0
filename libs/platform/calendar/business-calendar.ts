import type { CalendarPolicy } from './calendar-policy.js';
import { Closures, type DayExplanation } from './closures.js';
import { dateOfDayNumber, dayNumber, type LocalDate } from './local-date.js';
import { weekdayOfDayNumber } from './week.js';

/** Counts in the days on which work is expected. Every method throws `RangeError` for a date that is none. */
export interface BusinessCalendar {
  /** Whether the day counts. */
  isBusinessDay(date: LocalDate): boolean;
  /**
   * The n-th business day after the date, or before it when n is negative; the date itself never counts. With
   * n = 0 the date rolls forward.
   *
   * @throws RangeError when n is no whole number.
   */
  addBusinessDays(date: LocalDate, n: number): LocalDate;
  /** The date itself when it is a business day, else the next one. */
  rollForward(date: LocalDate): LocalDate;
  /**
   * Business days d with from <= d < to: the first date counts, the last does not. With `to` before `from`
   * the count of [to, from), negated. For a business day d, `businessDaysBetween(d, addBusinessDays(d, n))`
   * is n.
   */
  businessDaysBetween(from: LocalDate, to: LocalDate): number;
  /** The days from the one to the other, both counted, on which a weekday does not count or a weekend day does. */
  exceptionsBetween(from: LocalDate, to: LocalDate): readonly LocalDate[];
  /** Why a day is open or closed, with names and legal sources. */
  explain(date: LocalDate): DayExplanation;
}

function step(closures: Closures, from: number, n: number): number {
  const direction = Math.sign(n);
  let days = from;
  for (let left = Math.abs(n); left > 0; left -= closures.isOpen(days) ? 1 : 0) days += direction;
  return days;
}

function firstOpen(closures: Closures, from: number): number {
  let days = from;
  while (!closures.isOpen(days)) days += 1;
  return days;
}

function countOpen(closures: Closures, from: number, to: number): number {
  let count = 0;
  for (let days = from; days < to; days += 1) count += closures.isOpen(days) ? 1 : 0;
  return count;
}

function exceptions(closures: Closures, from: number, to: number): LocalDate[] {
  const found: LocalDate[] = [];
  for (let days = from; days <= to; days += 1)
    if (closures.isOpen(days) !== weekdayOfDayNumber(days) < 6) found.push(dateOfDayNumber(days));
  return found;
}

/**
 * A calendar of business days under a policy: Monday to Friday, less Danish public holidays, less the days
 * the policy closes, plus those it opens.
 *
 * @throws RangeError when the policy names a day that does not exist or contradicts itself.
 */
export function businessCalendar(policy: CalendarPolicy): BusinessCalendar {
  const closures = new Closures(policy);
  const rollForward = (date: LocalDate): LocalDate => dateOfDayNumber(firstOpen(closures, dayNumber(date)));
  return {
    isBusinessDay: (date) => closures.isOpen(dayNumber(date)),
    addBusinessDays: (date, n) => {
      if (!Number.isSafeInteger(n))
        throw new RangeError(`business days are counted in whole numbers, not ${n}`);
      return n === 0 ? rollForward(date) : dateOfDayNumber(step(closures, dayNumber(date), n));
    },
    rollForward,
    businessDaysBetween: (from, to) => {
      const [first, last] = [dayNumber(from), dayNumber(to)];
      return first <= last ? countOpen(closures, first, last) : 0 - countOpen(closures, last, first);
    },
    exceptionsBetween: (from, to) => exceptions(closures, dayNumber(from), dayNumber(to)),
    explain: (date) => closures.explain(date),
  };
}
