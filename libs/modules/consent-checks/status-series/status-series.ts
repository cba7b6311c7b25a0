import { z } from 'zod';
import { code, localDate, streamId } from '#platform/kernel';
import { STEPS } from './series-days.js';

/** The parameters of a series. */
export const seriesQuestion = {
  programme: code().optional().meta({ description: 'The Danish genome programme unless told.' }),
  round: streamId.optional(),
  from: localDate.meta({ description: 'The first day of effect.' }),
  to: localDate.optional().meta({ description: 'The last day of effect; today unless told.' }),
  step: z.enum(STEPS).default('week'),
  knownOn: localDate
    .optional()
    .meta({ description: 'As known at the end of this day (registrering); now unless told.' }),
};

const count = z.int().nonnegative();
const point = z.object({ on: localDate, open: count, closed: count, overdue: count });
export type Point = z.infer<typeof point>;

/** How many items were open and overdue at each step, per region and for the nation. */
export const seriesAnswer = z.object({
  programme: code(),
  round: z.string().nullable(),
  from: localDate,
  to: localDate,
  step: z.enum(STEPS),
  knownOn: localDate,
  regions: z.array(z.object({ region: z.string(), code: code(), points: z.array(point) })),
  national: z.array(point).nullable().meta({ description: 'Null for a reader who sees one region only.' }),
});
export type SeriesAnswer = z.infer<typeof seriesAnswer>;

/** The nation's points: those of its regions, added up. */
export function added(days: readonly string[], regions: readonly { readonly points: readonly Point[] }[]) {
  return days.map((on, n) =>
    regions.reduce<Point>(
      (total, { points }) => ({
        on,
        open: total.open + (points[n]?.open ?? 0),
        closed: total.closed + (points[n]?.closed ?? 0),
        overdue: total.overdue + (points[n]?.overdue ?? 0),
      }),
      { on, open: 0, closed: 0, overdue: 0 },
    ),
  );
}
