import { addDays } from '#platform/calendar';

export const STEPS = ['week', 'month'] as const;
export type Step = (typeof STEPS)[number];

/** More points than that no small picture shows: five years by weeks. */
export const MOST_DAYS = 262;

/**
 * The days of a series: the first, one each week or month after it, and the last, whatever the step. A month that is
 * too short for the first day's number gives its own last day.
 */
export function seriesDays(from: string, to: string, step: Step): readonly string[] {
  const days: string[] = [];
  for (let n = 0; days.length <= MOST_DAYS; n += 1) {
    const day = step === 'week' ? addDays(from, 7 * n) : addMonths(from, n);
    if (day >= to) return [...days, to];
    days.push(day);
  }
  return days;
}

function addMonths(date: string, n: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const months = year * 12 + month - 1 + n;
  const first = firstOf(months);
  const last = addDays(firstOf(months + 1), -1);
  const wanted = addDays(first, day - 1);
  return wanted < last ? wanted : last;
}

const firstOf = (months: number): string =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
