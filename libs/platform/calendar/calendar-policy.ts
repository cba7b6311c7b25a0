import { isLocalDate, type LocalDate } from './local-date.js';

/** Which days a programme keeps closed beside weekends and public holidays: plain data, fit for a setting. */
export interface CalendarPolicy {
  /** Days closed every year, as `MM-DD`. `02-29` closes leap days only. */
  readonly closedDays: readonly string[];
  /** Single days closed, such as a move of offices or a bank closing day. */
  readonly extraClosedDates: readonly LocalDate[];
  /** Single days on which work counts although something above or a law closes them. */
  readonly extraOpenDates: readonly LocalDate[];
}

/**
 * Constitution Day, 24 and 31 December are closed, as the Limitation Act treats them (forældelsesloven § 27,
 * stk. 2). That rule is one of that act; here it is a default which a programme may change.
 */
export const defaultCalendarPolicy: CalendarPolicy = {
  closedDays: ['06-05', '12-24', '12-31'],
  extraClosedDates: [],
  extraOpenDates: [],
};

/**
 * The policy itself once it is known to make sense.
 *
 * @throws RangeError when a day does not exist, or one date is both opened and closed.
 */
export function checkedPolicy(policy: CalendarPolicy): CalendarPolicy {
  const wrongDay = policy.closedDays.find((monthDay) => !isLocalDate(`2000-${monthDay}`));
  if (wrongDay !== undefined) throw new RangeError(`closedDays: "${wrongDay}" is not a day written MM-DD`);
  const dates = [...policy.extraClosedDates, ...policy.extraOpenDates];
  const wrongDate = dates.find((date) => !isLocalDate(date));
  if (wrongDate !== undefined) throw new RangeError(`"${wrongDate}" is not a day written YYYY-MM-DD`);
  const both = policy.extraClosedDates.find((date) => policy.extraOpenDates.includes(date));
  if (both !== undefined) throw new RangeError(`${both} is both extra closed and extra open`);
  return policy;
}
