import { Temporal } from 'temporal-polyfill';
import { addDays, parseLocalDate, type LocalDate } from './local-date.js';

/** The time zone in which a deadline's day begins and ends. */
export const TIME_ZONE = 'Europe/Copenhagen';

/**
 * The day it was in Denmark at an instant.
 *
 * @param instant ISO 8601 with `Z` or an offset, as `2023-03-25T23:30:00Z`.
 * @throws RangeError when the text is no instant, or one outside the years 1000 to 9999.
 */
export function localDateOf(instant: string): LocalDate {
  return parseLocalDate(
    Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString(),
  );
}

/**
 * The first instant of a day in Denmark, in UTC and with milliseconds, as `Date.toISOString` writes it; so
 * instants of this shelf and of the log sort together as text.
 *
 * @throws RangeError when the text names no real day.
 */
export function startOfLocalDay(date: LocalDate): string {
  const midnight = Temporal.PlainDate.from(parseLocalDate(date)).toZonedDateTime(TIME_ZONE).startOfDay();
  return midnight.toInstant().toString({ smallestUnit: 'millisecond' });
}

/**
 * The first instant after a day in Denmark: the next local midnight, in UTC. A deadline of that day is kept
 * by every instant before it. Between the two midnights lie 23, 24 or 25 hours, as the clocks change.
 *
 * @throws RangeError when the text names no real day, or is the last one of the year 9999.
 */
export function endOfLocalDay(date: LocalDate): string {
  return startOfLocalDay(addDays(date, 1));
}
