import { addDays } from '#platform/calendar';
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
  'families',
  'reported',
  'overdue',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Counts = Readonly<Record<Measure, number>>;

/** A change of counts that took effect on one day for one region. */
export interface Delta {
  readonly region: string;
  /** Local date of effect. */
  readonly on: string;
  readonly change: Partial<Record<Measure, number>>;
}

/** How the counts of the responsible regions change when one event turns `before` into `after` on a day. */
export function deltasOf(before: CheckSummary | undefined, after: CheckSummary, on: string): readonly Delta[] {
  return [...transition(before, after, on), ...overdueShift(before, after, on)];
}

function transition(before: CheckSummary | undefined, after: CheckSummary, on: string): readonly Delta[] {
  const plus = counted(after);
  if (!before) return [{ region: after.region, on, change: plus }];
  const minus = negated(counted(before));
  if (before.region !== after.region)
    return [
      { region: before.region, on, change: minus },
      { region: after.region, on, change: plus },
    ];
  const change = sum(plus, minus);
  return Object.keys(change).length === 0 ? [] : [{ region: after.region, on, change }];
}

/** Lateness begins the day after the deadline without any event, so it is booked ahead and taken back when the deadline is met. */
function overdueShift(before: CheckSummary | undefined, after: CheckSummary, on: string): readonly Delta[] {
  const was = before && overdueFrom(before, on);
  const is = overdueFrom(after, on);
  if (was === is && before?.region === after.region) return [];
  return [
    ...(before && was ? [{ region: before.region, on: was, change: { overdue: -1 } }] : []),
    ...(is ? [{ region: after.region, on: is, change: { overdue: 1 } }] : []),
  ];
}

function overdueFrom(summary: CheckSummary, on: string): string | undefined {
  const deadline = earliestDeadline(summary);
  if (deadline === null) return undefined;
  const first = addDays(deadline, 1);
  return first > on ? first : on;
}

function counted(summary: CheckSummary): Partial<Record<Measure, number>> {
  const assessed = summary.compliance !== null && summary.compliance !== 'not-applicable';
  const flags: Partial<Record<Measure, boolean>> = {
    drawn: summary.origin === 'drawn',
    answered: summary.consent !== null,
    assessed,
    nonconforming: summary.compliance === 'nonconforming',
    reported: summary.reported,
  };
  const state = snake(summaryState(summary));
  const set = (Object.keys(flags) as Measure[]).filter((measure) => flags[measure]);
  return {
    items: 1,
    [state]: 1,
    ...Object.fromEntries(set.map((measure) => [measure, 1])),
    ...(assessed ? { families: 1 / summary.unitSize } : {}),
  };
}

const snake = (state: string): string => state.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function negated(change: Partial<Record<Measure, number>>): Partial<Record<Measure, number>> {
  return Object.fromEntries(Object.entries(change).map(([measure, n]) => [measure, -n]));
}

function sum(
  a: Partial<Record<Measure, number>>,
  b: Partial<Record<Measure, number>>,
): Partial<Record<Measure, number>> {
  const measures = new Set([...Object.keys(a), ...Object.keys(b)] as Measure[]);
  const entries = [...measures].map((measure) => [measure, (a[measure] ?? 0) + (b[measure] ?? 0)] as const);
  return Object.fromEntries(entries.filter(([, n]) => n !== 0));
}
