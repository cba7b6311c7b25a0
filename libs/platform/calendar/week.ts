import { dayNumber, yearOfDayNumber, type LocalDate } from './local-date.js';

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The ISO 8601 week a day belongs to; the year is that of the week's Thursday. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** The weekday of a day number; 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(days: number): Weekday {
  return (((((days + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * The day of the week, Monday 1 to Sunday 7 (ISO 8601).
 *
 * @throws RangeError when the text names no real day.
 */
export function weekday(date: LocalDate): Weekday {
  return weekdayOfDayNumber(dayNumber(date));
}

/**
 * The ISO 8601 week: weeks begin on Monday, and week 1 holds the year's first Thursday.
 *
 * @throws RangeError when the text names no real day.
 */
export function isoWeek(date: LocalDate): IsoWeek {
  const days = dayNumber(date);
  const thursday = days + 4 - weekdayOfDayNumber(days);
  const year = yearOfDayNumber(thursday);
  return { year, week: Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1 };
}
