/**
 * Counting as of any date at a cost that does not grow with the history.
 *
 * The days of effect are cut into cells of 1, 32 and 1,024 days. A stretch of days from the beginning is then a few
 * whole cells: at most 31 of each of the two finer sizes, and one of the largest for every three years.
 */
export const LEVELS = [0, 1, 2] as const;

const DAYS_AS_BITS = 5;
const COARSEST = 2;

/** A cell: its level, and its number counted from 1970-01-01. */
export interface CalendarCell {
  readonly level: number;
  readonly cell: number;
}

/** No consent is older than 1970: earlier days count as its first one. */
const counted = (day: number): number => Math.max(0, day);

const cellOf = (day: number, level: number): number => day >> (DAYS_AS_BITS * level);

/** The cells in which a day lies, one a level; the day is counted from 1970-01-01. */
export function cellsOf(day: number): readonly CalendarCell[] {
  return LEVELS.map((level) => ({ level, cell: cellOf(counted(day), level) }));
}

/** The cells that together hold every day up to and including `day`, each of them once. */
export function cellsUpTo(day: number): readonly CalendarCell[] {
  const end = counted(day) + 1;
  return LEVELS.flatMap((level) => {
    const from = level === COARSEST ? 0 : cellOf(end, level + 1) << DAYS_AS_BITS;
    return Array.from({ length: cellOf(end, level) - from }, (_, n) => ({ level, cell: from + n }));
  });
}
