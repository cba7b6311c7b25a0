import type { BusinessCalendar } from './business-calendar.js';
import type { LocalDate } from './local-date.js';

/**
 * The due date once a suspension is over: business days from the day of suspension up to, not including, the
 * day of resumption do not count, so the due date moves on by as many. The due day itself is given back when
 * the clock stops on it. A due date that had passed before the suspension stays, since no day of it was
 * taken. Several suspensions are applied one after another, each to the due date the last one gave.
 *
 * @throws RangeError when a date is none, or the clock resumes before it stops.
 */
export function suspendedDueOn(
  dueOn: LocalDate,
  suspendedOn: LocalDate,
  resumedOn: LocalDate,
  calendar: Pick<BusinessCalendar, 'addBusinessDays' | 'businessDaysBetween'>,
): LocalDate {
  const suspended = calendar.businessDaysBetween(suspendedOn, resumedOn);
  if (resumedOn < suspendedOn)
    throw new RangeError(`resumed on ${resumedOn}, before the stop on ${suspendedOn}`);
  if (suspended === 0 || dueOn < suspendedOn) return dueOn;
  return calendar.addBusinessDays(dueOn, suspended);
}
