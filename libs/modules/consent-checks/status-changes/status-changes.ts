import { z } from 'zod';
import { code, localDate, streamId } from '#platform/kernel';
import { OPEN_STATES } from '../open-state.js';
import type { Counts } from '../consent-status/status-measures.js';

/** The parameters: two days of effect, and for each as known at the end of which day. */
export const changesQuestion = {
  programme: code().optional().meta({ description: 'The Danish genome programme unless told.' }),
  round: streamId.optional(),
  region: code(20).optional(),
  from: localDate.meta({ description: 'The earlier day of effect.' }),
  to: localDate.optional().meta({ description: 'The later day of effect; today unless told.' }),
  fromKnownOn: localDate
    .optional()
    .meta({ description: 'As known on this day, for the earlier; as for the later unless told.' }),
  knownOn: localDate
    .optional()
    .meta({ description: 'As known on this day, for the later; now unless told.' }),
};

const figure = z.object({ from: z.int(), to: z.int(), change: z.int() });
export const FIGURES = [
  'open',
  'closed',
  'overdue',
  'answered',
  'compliant',
  'reportedToCommittee',
  'awaitingAnswer',
  'awaitingAssessment',
  'underInvestigation',
  'transferOffered',
  'awaitingRetrospectiveConsent',
  'awaitingVerification',
  'awaitingDataHandling',
] as const;
type Figures = Readonly<Record<(typeof FIGURES)[number], number>>;

/** What each figure of a region was and is. */
export const regionChange = z.object({
  region: z.string(),
  code: code(),
  figures: z.record(z.enum(FIGURES), figure),
});
export type RegionChange = z.infer<typeof regionChange>;

const standing = z.object({ state: z.enum(OPEN_STATES), region: code() });

/** A check that stands elsewhere than it did, and what brought it there. */
export const changedItem = z.object({
  id: code(),
  sample: code(),
  round: z.string().nullable(),
  from: standing.nullable().meta({ description: 'Null when it was not there yet.' }),
  to: standing,
  because: z
    .object({
      id: z.string().meta({ description: 'The event that brought it where it stands.' }),
      type: z.string(),
      revision: z.int(),
      occurredOn: localDate,
      recordedAt: z.string(),
    })
    .nullable(),
});
export type ChangedItem = z.infer<typeof changedItem>;

/** The figures of a region as they are shown. */
const figuresOf = (counts: Counts): Figures => ({
  open: counts.items - counts.closed,
  closed: counts.closed,
  overdue: counts.overdue,
  answered: counts.answered,
  compliant: counts.assessed - counts.nonconforming,
  reportedToCommittee: counts.reported,
  awaitingAnswer: counts.awaiting_answer,
  awaitingAssessment: counts.awaiting_assessment,
  underInvestigation: counts.under_investigation,
  transferOffered: counts.transfer_offered,
  awaitingRetrospectiveConsent: counts.awaiting_retrospective_consent,
  awaitingVerification: counts.awaiting_verification,
  awaitingDataHandling: counts.awaiting_data_handling,
});

/** Both values of every figure, and the difference. */
export function differenceOf(before: Counts, after: Counts): RegionChange['figures'] {
  const [was, is] = [figuresOf(before), figuresOf(after)];
  return Object.fromEntries(
    FIGURES.map((name) => [name, { from: was[name], to: is[name], change: is[name] - was[name] }]),
  ) as RegionChange['figures'];
}
