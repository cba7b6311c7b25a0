import { checkedPolicy, type CalendarPolicy } from './calendar-policy.js';
import { dayNumber, isLocalDate, yearOfDayNumber, type LocalDate } from './local-date.js';
import { publicHolidays, type PublicHoliday } from './public-holidays.js';
import { weekdayOfDayNumber } from './week.js';

/** One reason for which a day does not count. A day may have several. */
export type Closure =
  | { readonly kind: 'weekend'; readonly weekday: 6 | 7 }
  | { readonly kind: 'public-holiday'; readonly holiday: PublicHoliday }
  | { readonly kind: 'closed-by-policy'; readonly monthDay: string }
  | { readonly kind: 'extra-closed'; readonly date: LocalDate };

/** Whether a day counts, and why it does or does not. */
export type DayExplanation =
  | { readonly open: true; readonly because: 'weekday' }
  | { readonly open: true; readonly because: 'extra-open'; readonly overrides: readonly Closure[] }
  | { readonly open: false; readonly because: readonly Closure[] };

interface Year {
  readonly closed: ReadonlySet<number>;
  readonly opened: ReadonlySet<number>;
}

/** The closed days of a policy, worked out once a year of the calendar and kept. */
export class Closures {
  private readonly policy: CalendarPolicy;
  private readonly years = new Map<number, Year>();

  constructor(policy: CalendarPolicy) {
    this.policy = checkedPolicy(policy);
  }

  isOpen(days: number): boolean {
    const year = this.year(yearOfDayNumber(days));
    if (year.opened.has(days)) return true;
    return weekdayOfDayNumber(days) < 6 && !year.closed.has(days);
  }

  explain(date: LocalDate): DayExplanation {
    const reasons = this.reasons(date);
    if (reasons.length === 0) return { open: true, because: 'weekday' };
    if (!this.policy.extraOpenDates.includes(date)) return { open: false, because: reasons };
    return { open: true, because: 'extra-open', overrides: reasons };
  }

  private reasons(date: LocalDate): Closure[] {
    const weekday = weekdayOfDayNumber(dayNumber(date));
    const monthDay = date.slice(5);
    const holidays = publicHolidays(Number(date.slice(0, 4))).filter((holiday) => holiday.date === date);
    return [
      ...(weekday === 6 || weekday === 7 ? [{ kind: 'weekend', weekday } as const] : []),
      ...holidays.map((holiday) => ({ kind: 'public-holiday', holiday }) as const),
      ...(this.policy.closedDays.includes(monthDay) ? [{ kind: 'closed-by-policy', monthDay } as const] : []),
      ...(this.policy.extraClosedDates.includes(date) ? [{ kind: 'extra-closed', date } as const] : []),
    ];
  }

  private year(year: number): Year {
    const known = this.years.get(year);
    if (known !== undefined) return known;
    const inYear = (date: LocalDate): boolean => date.startsWith(`${year}-`);
    const closed = [
      ...publicHolidays(year).map((holiday) => holiday.date),
      ...this.policy.closedDays.map((monthDay) => `${year}-${monthDay}`).filter(isLocalDate),
      ...this.policy.extraClosedDates.filter(inYear),
    ];
    const computed = {
      closed: new Set(closed.map(dayNumber)),
      opened: new Set(this.policy.extraOpenDates.filter(inYear).map(dayNumber)),
    };
    this.years.set(year, computed);
    return computed;
  }
}
