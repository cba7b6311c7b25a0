/**
 * Counting as of any date at a cost that does not grow with the history.
 *
 * Every change of a count is a point in a plane: the day it took effect and the day it was recorded. The count as of
 * (effect, recorded) is the sum of the points at or before both. Points are kept summed per cell, and each axis is
 * cut into cells of 1, 32 and 1,024 days and one of all time; a stretch of days from the beginning is then a few
 * runs of whole cells, 3 per axis, of at most 31 cells in the two finer sizes.
 */
export const LEVELS = [0, 1, 2, 3] as const;
export const ALL_TIME = 3;

const DAYS_AS_BITS = 5;

/** The cell of that level in which a day lies; the day is counted from 1970-01-01. */
export const cellOf = (day: number, level: number): number => (level === ALL_TIME ? 0 : day >> (DAYS_AS_BITS * level));

/** A run of neighbouring cells of one level, both ends included. */
export interface CellRun {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** The runs of cells that together hold every day up to and including `day`; all time when no day is given. */
export function runsUpTo(day: number | undefined): readonly CellRun[] {
  if (day === undefined) return [{ level: ALL_TIME, from: 0, to: 0 }];
  const end = day + 1;
  return [
    { level: 2, from: 0, to: cellOf(end, 2) - 1 },
    { level: 1, from: cellOf(end, 2) << DAYS_AS_BITS, to: cellOf(end, 1) - 1 },
    { level: 0, from: cellOf(end, 1) << DAYS_AS_BITS, to: end - 1 },
  ].filter(({ from, to }) => from <= to);
}
