/**
 * A day in the Danish civil calendar, written `YYYY-MM-DD`. Two dates compare as strings do.
 *
 * The type is a plain string so that events and rows carry it as it is; every function of this shelf refuses
 * text that names no real day, with a `RangeError`.
 */
export type LocalDate = string;

/** The years this shelf computes with. Four digits keep string order and date order the same. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** A date in its three numbers; `month` counts from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth({ year, month }: DateParts): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function split(text: string): DateParts | undefined {
  const match = shape.exec(text);
  if (match === null) return undefined;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const real =
    parts.year >= FIRST_YEAR &&
    parts.month >= 1 &&
    parts.month <= 12 &&
    parts.day >= 1 &&
    parts.day <= daysInMonth(parts);
  return real ? parts : undefined;
}

/** Whether the text names a real day of the years 1000 to 9999 in the form `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  return split(text) !== undefined;
}

/**
 * The date as numbers.
 *
 * @throws RangeError when the text names no real day.
 */
export function partsOf(date: LocalDate): DateParts {
  const parts = split(date);
  if (parts === undefined) throw new RangeError(`"${date}" is not a day written YYYY-MM-DD`);
  return parts;
}

/**
 * The text itself once it is known to name a real day.
 *
 * @throws RangeError when it does not.
 */
export function parseLocalDate(text: string): LocalDate {
  partsOf(text);
  return text;
}

/**
 * Negative when `a` is the earlier day, 0 when they are the same, positive when it is the later: a sort
 * order.
 */
export function compare(a: LocalDate, b: LocalDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Days since 1970-01-01, negative before it, in the proleptic Gregorian calendar.
 *
 * @throws RangeError when the text names no real day.
 */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return firstDayOfYear(year) + (daysBeforeMonth[month - 1] ?? 0) + leapDay + day - 1;
}

/** The day number of 1 January. */
function firstDayOfYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
}

/**
 * The year a day number falls in.
 *
 * @throws RangeError outside the years 1000 to 9999, or for a fraction of a day.
 */
export function yearOfDayNumber(days: number): number {
  const guess = Math.floor((days + 719_162) / 365.2425) + 1;
  const year =
    days < firstDayOfYear(guess) ? guess - 1 : days >= firstDayOfYear(guess + 1) ? guess + 1 : guess;
  if (!Number.isInteger(days) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new RangeError(`${days} days from 1970-01-01 is no day of the years ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  return year;
}

/**
 * The date a number of days from 1970-01-01: the inverse of `dayNumber`.
 *
 * @throws RangeError outside the years 1000 to 9999, or for a fraction of a day.
 */
export function dateOfDayNumber(days: number): LocalDate {
  const year = yearOfDayNumber(days);
  let day = days - firstDayOfYear(year) + 1;
  let month = 1;
  while (day > daysInMonth({ year, month, day })) {
    day -= daysInMonth({ year, month, day });
    month += 1;
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The day a number of calendar days later, or earlier when negative.
 *
 * @throws RangeError for a date that is none, or a result outside the years 1000 to 9999.
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Calendar days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}
