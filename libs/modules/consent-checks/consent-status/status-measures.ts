import { dayNumber } from '#platform/calendar';
import type { OpenState } from '../open-state.js';
import { earliestDeadline, summaryState, type CheckSummary } from './check-summary.js';

/** What is counted per region, in the order of the table's columns. */
export const MEASURES = [
  'items',
  'drawn',
  'closed',
  'awaiting_answer',
  'awaiting_assessment',
  'under_investigation',
  'transfer_offered',
  'awaiting_retrospective_consent',
  'awaiting_verification',
  'awaiting_data_handling',
  'answered',
  'assessed',
  'nonconforming',
  'family_parts',
  'reported',
  'overdue',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Counts = Readonly<Record<Measure, number>>;
export type Change = Partial<Record<Measure, number>>;

export const NO_COUNTS: Counts = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Counts;

/** The counts of several regions together. */
export function totalOf(counts: readonly Counts[]): Counts {
  const sum = (measure: Measure) => counts.reduce((total, each) => total + each[measure], 0);
  return Object.fromEntries(MEASURES.map((measure) => [measure, sum(measure)])) as Counts;
}

/** Counts in the order of the measures, to be added to in place: most of what a projection does. */
export type Tally = number[];
export const emptyTally = (): Tally => MEASURES.map(() => 0);

const PLACES = Object.fromEntries(MEASURES.map((measure, place) => [measure, place])) as Record<
  Measure,
  number
>;

export function addChange(tally: Tally, change: Change): void {
  for (const measure in change) {
    const place = PLACES[measure as Measure];
    tally[place] = (tally[place] ?? 0) + (change[measure as Measure] ?? 0);
  }
}

export function addTally(tally: Tally, more: Tally): void {
  for (let place = 0; place < more.length; place += 1)
    tally[place] = (tally[place] ?? 0) + (more[place] ?? 0);
}

/**
 * Parts of a family: a member of a trio adds a third. The parts are whole numbers, since fractions would not cancel
 * out when they are taken back; 720,720 divides by every number up to 16.
 */
export const PARTS_OF_FAMILY = 720_720;

/** A change of counts that took effect on one day for one region. */
export interface Delta {
  readonly region: string;
  /** Day of effect, counted from 1970-01-01. */
  readonly day: number;
  readonly change: Change;
}

/** How the counts of the responsible regions change when one event turns `before` into `after` on a day. */
export function deltasOf(
  before: CheckSummary | undefined,
  after: CheckSummary,
  on: string,
): readonly Delta[] {
  const day = dayNumber(on);
  return [...transition(before, after, day), ...overdueShift(before, after, day)];
}

function transition(before: CheckSummary | undefined, after: CheckSummary, day: number): Delta[] {
  if (before?.region !== after.region)
    return [
      ...(before ? [{ region: before.region, day, change: counted({}, before, -1) }] : []),
      { region: after.region, day, change: counted({}, after, 1) },
    ];
  const change = counted(counted({}, before, -1), after, 1);
  return isNothing(change) ? [] : [{ region: after.region, day, change }];
}

/** Lateness begins the day after the deadline without any event, so it is booked ahead and taken back when the deadline is met. */
function overdueShift(before: CheckSummary | undefined, after: CheckSummary, day: number): Delta[] {
  const was = before && overdueFrom(before, day);
  const is = overdueFrom(after, day);
  if (was === is && before?.region === after.region) return [];
  return [
    ...(before && was !== undefined ? [{ region: before.region, day: was, change: { overdue: -1 } }] : []),
    ...(is === undefined ? [] : [{ region: after.region, day: is, change: { overdue: 1 } }]),
  ];
}

function overdueFrom(summary: CheckSummary, day: number): number | undefined {
  const deadline = earliestDeadline(summary);
  return deadline === null ? undefined : Math.max(dayNumber(deadline) + 1, day);
}

const STATES: Readonly<Record<OpenState, Measure>> = {
  awaitingAnswer: 'awaiting_answer',
  awaitingAssessment: 'awaiting_assessment',
  underInvestigation: 'under_investigation',
  transferOffered: 'transfer_offered',
  awaitingRetrospectiveConsent: 'awaiting_retrospective_consent',
  awaitingVerification: 'awaiting_verification',
  awaitingDataHandling: 'awaiting_data_handling',
  closed: 'closed',
};

/** Adds a check to a change, or takes it out with a negative sign. */
function counted(change: Change, summary: CheckSummary, sign: 1 | -1): Change {
  const add = (measure: Measure, n = 1) => (change[measure] = (change[measure] ?? 0) + sign * n);
  add('items');
  add(STATES[summaryState(summary)]);
  if (summary.origin === 'drawn') add('drawn');
  if (summary.consent !== null) add('answered');
  if (summary.reported) add('reported');
  if (summary.compliance === null || summary.compliance === 'not-applicable') return change;
  add('assessed');
  add('family_parts', Math.round(PARTS_OF_FAMILY / summary.unitSize));
  if (summary.compliance === 'nonconforming') add('nonconforming');
  return change;
}

function isNothing(change: Change): boolean {
  for (const measure in change) if (change[measure as Measure] !== 0) return false;
  return true;
}
