import { z } from 'zod';
import { code, localDate, viewedDates } from '#platform/kernel';
import { dueDeadline } from '../check-list/listed-check.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../consent-check-words.js';
import { OPEN_STATES } from '../open-state.js';
import { PARTIES } from '../waiting-for.js';

/** The parameters: a span of days, both of them included. */
export const dueQuestion = {
  ...viewedDates,
  from: localDate.meta({ description: 'The first day; it may lie ahead.' }),
  to: localDate.meta({ description: 'The last day, included.' }),
  round: code().optional(),
  region: code(20).optional(),
  party: z.enum(PARTIES).optional().meta({ description: 'Only deadlines that this party must meet.' }),
};

const count = z.int().nonnegative();

/** A check with a deadline in the span. */
export const dueItem = z.object({
  id: code(),
  sample: code(),
  region: code(),
  round: z.string().nullable(),
  state: z.enum(OPEN_STATES),
  transferTo: z.string().nullable(),
  deadline: dueDeadline,
  overdue: z.boolean(),
});
export type DueItem = z.infer<typeof dueItem>;

/** How many deadlines of a region's checks lie in the span, and of which kinds. */
export const dueRegion = z.object({
  region: code(),
  due: count,
  byKind: z.record(z.enum(DEADLINE_KINDS), count),
});
export type DueRegion = z.infer<typeof dueRegion>;

/** Deadlines that are alike. */
export interface AlikeDeadlines {
  readonly region: string;
  readonly kind: DeadlineKind;
  readonly deadlines: number;
}

/** The counts of each region, in the order of their codes. */
export function dueByRegion(alike: readonly AlikeDeadlines[]): readonly DueRegion[] {
  const regions = [...new Set(alike.map(({ region }) => region))].sort();
  return regions.map((region) => {
    const own = alike.filter((each) => each.region === region);
    const of = (kind: DeadlineKind) =>
      own.filter((each) => each.kind === kind).reduce((sum, { deadlines }) => sum + deadlines, 0);
    return {
      region,
      due: own.reduce((sum, { deadlines }) => sum + deadlines, 0),
      byKind: Object.fromEntries(DEADLINE_KINDS.map((kind) => [kind, of(kind)])) as DueRegion['byKind'],
    };
  });
}
