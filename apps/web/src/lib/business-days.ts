import { daysBetween } from './format.js';

/** The days by which a programme counts its deadlines, in a span of days, as the server tells them. */
export interface BusinessDays {
  readonly from: string;
  readonly to: string;
  /** Weekdays that do not count and weekend days that do. */
  readonly exceptions: readonly string[];
}

const DAY_MS = 86_400_000;

/**
 * Business days after the one day up to the other, which counts; negative when that lies before. Undefined where the
 * span is not known.
 */
export function businessDaysTo(today: string, day: string, known: BusinessDays): number | undefined {
  const [first, last] = today <= day ? [today, day] : [day, today];
  if (first < known.from || last > known.to) return undefined;
  const exceptions = new Set(known.exceptions);
  const start = Date.parse(`${first}T12:00:00Z`);
  let count = 0;
  for (let after = 1; after <= daysBetween(first, last); after += 1) {
    const at = new Date(start + after * DAY_MS);
    const isWeekday = at.getUTCDay() % 6 !== 0;
    if (isWeekday !== exceptions.has(at.toISOString().slice(0, 10))) count += 1;
  }
  return today <= day ? count : 0 - count;
}
