import { z } from 'zod';
import { allocationRule, REGIMES, SEED_ORIGINS } from '../audit-round-events.js';
import { NEXT_STEPS } from './next-step.js';
import { ROUND_STATUSES } from './round-statuses.js';

const count = z.int().nonnegative();
const stratum = z.object({ region: z.string(), units: count, requisitions: count });

/** A round as the list tells it; a region's people get the numbers and the report of their own region only. */
export const roundRow = z.object({
  id: z.string(),
  revision: z.int(),
  programme: z.string(),
  title: z.union([z.string(), z.object({ $erased: z.literal(true) })]),
  regime: z.enum(REGIMES),
  status: z.enum(ROUND_STATUSES),
  nextStep: z
    .enum(NEXT_STEPS)
    .nullable()
    .meta({ description: 'Nothing once it is closed, and as of an earlier day.' }),
  sampling: z.enum(['drawn', 'named-by-hand']),
  periodFrom: z.string(),
  periodTo: z.string(),
  regions: z.array(z.string()),
  answerBusinessDays: z.int(),
  answerDueOn: z.string().nullable(),
  frame: z.object({ sha256: z.string(), requisitions: count, strata: z.array(stratum) }).nullable(),
  draws: z.array(
    z.object({
      draw: z.int(),
      on: z.string(),
      samples: count,
      strata: z.array(z.object({ region: z.string(), drawnNow: count })),
    }),
  ),
  reports: z.array(
    z.object({
      region: z.string(),
      outcome: z.enum(['no-errors-found', 'no-outstanding-items', 'errors-found']),
      sampled: count.optional(),
      on: z.string(),
    }),
  ),
  meetings: z.array(z.string()),
  latestOn: z.string(),
});

/** Everything about a round. */
export const roundDetails = roundRow.extend({
  asOf: z.string(),
  knownOn: z.string(),
  frameFormat: z.string().nullable(),
  frozenOn: z.string().nullable(),
  drawn: z.array(
    z.object({
      draw: z.int(),
      algorithm: z.string(),
      seed: z.string(),
      seedOrigin: z.enum(SEED_ORIGINS),
      seedFixedOn: z.string(),
      allocation: allocationRule,
      on: z.string(),
    }),
  ),
  announcedDraws: z.array(z.int()),
  samples: z.array(
    z.object({
      draw: z.int(),
      check: z.string(),
      requisition: z.string(),
      region: z.string(),
      patientGroup: z.string(),
      department: z.string(),
      analysedOn: z.string(),
      stratum: z.string(),
      rank: z.int(),
      family: z.string().nullable(),
      relation: z.string().nullable(),
    }),
  ),
  position: z.string(),
});
