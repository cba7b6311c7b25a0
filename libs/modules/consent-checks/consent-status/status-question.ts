import { z } from 'zod';
import { code, localDate, streamId } from '#platform/kernel';

/** The parameters of the status: a round or all of a programme's, as of an effect date, as known on a day. */
export const statusQuestion = {
  programme: code().optional().meta({ description: 'The Danish genome programme unless told.' }),
  round: streamId.optional(),
  asOf: localDate.optional().meta({ description: 'The day of effect (virkning); today unless told.' }),
  knownOn: localDate
    .optional()
    .meta({ description: 'As known at the end of this day (registrering); now unless told.' }),
};

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const interval = z.object({ lower: share, upper: share });

/** Compliance at the time of analysis, or why there is no rate. */
const complianceAtAnalysis = z.union([
  z.object({
    n: count,
    nonconforming: count,
    rate: share.meta({ description: 'Share of the assessed samples that were nonconforming when analysed.' }),
    interval,
    familyAdjusted: interval.extend({ designEffect: z.number() }),
    pending: count,
  }),
  z.object({ unavailable: z.enum(['n-unknown', 'nothing-assessed']) }),
]);

const line = z.object({
  sampled: count.nullable().meta({ description: 'n; null says unknown, never zero.' }),
  open: count,
  closed: count,
  answered: count,
  compliant: count,
  openBy: z.object({
    awaitingAnswer: count,
    awaitingAssessment: count,
    underInvestigation: count,
    transferOffered: count,
    awaitingRetrospectiveConsent: count,
    awaitingVerification: count,
    awaitingDataHandling: count,
  }),
  overdue: count,
  oldestOpen: localDate.nullable(),
  reportedToCommittee: count,
  complianceAtAnalysis,
});

/** Each region's rate weighted by its share of the frame; left out without a frame or while an n is unknown. */
const weighted = z.object({
  rate: share,
  interval,
  effectiveN: z.number(),
  strata: z.array(
    z.object({
      code: z.string(),
      size: count.meta({ description: 'Requisitions in the frame.' }),
      n: count,
      nonconforming: count,
      rate: share,
      weight: share,
    }),
  ),
});

/** The answer: a line per region, and the nation's; a regional contact gets its own region's only. */
export const statusAnswer = z.object({
  asOf: localDate,
  knownOn: localDate,
  position: z.string(),
  programme: z.string(),
  round: z.string().nullable(),
  regions: z.array(
    line.extend({
      region: z.string(),
      code: z.string(),
      reported: z.enum([
        'no-errors-found',
        'no-outstanding-items-reported',
        'errors-found',
        'items-reported',
        'not-mentioned',
      ]),
    }),
  ),
  national: line.extend({ weighted: weighted.optional() }).nullable(),
});
export type StatusAnswer = z.infer<typeof statusAnswer>;
