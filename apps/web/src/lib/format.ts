import { locale } from './language.js';

const dateOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
const inDenmark = { timeZone: 'Europe/Copenhagen' } as const;

/** `9. juni 2023`. */
export function longDate(day: string): string {
  return dateOf(day).toLocaleDateString(locale(), { ...inDenmark, dateStyle: 'long' });
}

/** `09.06.2023`, or `09/06/2023` in English. */
export function shortDate(day: string): string {
  const format = { ...inDenmark, day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return dateOf(day).toLocaleDateString(locale(), format);
}

/** `fre. 27. nov.`, with the year when it is not the reader's. */
export function weekdayDate(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const format = { ...inDenmark, weekday: 'short', day: 'numeric', month: 'short', ...year } as const;
  return dateOf(day).toLocaleDateString(locale(), format);
}

/** `9. juni 2023 kl. 10.30`, in Danish time. */
export function dateTime(instant: string): string {
  const format = { ...inDenmark, dateStyle: 'long', timeStyle: 'short' } as const;
  return new Date(instant).toLocaleString(locale(), format);
}

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000);
}

/** `om 3 dage`, `i går`. */
export function relativeDays(days: number): string {
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day');
}

/** `60.000`. */
export const count = (n: number): string => n.toLocaleString(locale());

/** `4,2 %`. */
export const percent = (share: number, digits = 1): string =>
  share.toLocaleString(locale(), { style: 'percent', maximumFractionDigits: digits });

/** `1,4 MB`. */
export function bytes(size: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(size, 1)) / 3));
  const format = {
    style: 'unit',
    unit: units[step]!,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  } as const;
  return (size / 1000 ** step).toLocaleString(locale(), format);
}

/** The day some days before or after. */
export function addDays(day: string, days: number): string {
  return new Date(dateOf(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists, as `2023-03-15`. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = dateOf(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
