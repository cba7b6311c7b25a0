import type { BusinessCalendar } from '#platform/calendar';
import type { Ladder } from './ladder.js';
import { plannedSteps, type DropReason, type PlannedStep } from './planned-steps.js';
import type { RungRule } from './reminder-events.js';
import type { Obligation } from './subject-book.js';

export const RUNG_STATES = ['queued', 'held', 'sent', 'cancelled', 'overtaken', 'failed'] as const;
export type RungState = (typeof RUNG_STATES)[number];

/** What became of a rung's line in one contact's mail. */
export interface Delivery {
  readonly mail: string;
  readonly messageId: string;
  readonly contact: string;
  readonly state: 'prepared' | 'deferred' | 'sent' | 'failed';
  /** When it came to that, UTC. */
  readonly at: string;
  readonly code?: string | undefined;
}

/** One rung of one obligation's ladder. */
export interface Rung {
  readonly step: string;
  readonly place: number;
  readonly rule: RungRule;
  readonly sendOn: string;
  readonly dueOn: string;
  readonly dropped?: DropReason | undefined;
  /** A ladder set later has no such step. */
  readonly removed: boolean;
  readonly overtakenBy?: string | undefined;
  readonly deliveries: readonly Delivery[];
}

/** Where a rung stands and why, as lists show it. */
export interface Standing {
  readonly state: RungState;
  readonly reason?: string | undefined;
  readonly detail?: string | undefined;
}

type Standpoint = Pick<Obligation, 'status' | 'because' | 'openedSuspended'>;

/** Whether the clock that stands still keeps this rung back. Of a duty that began meanwhile one is told at once. */
export function isHeld({ status, openedSuspended }: Standpoint, { from }: Pick<RungRule, 'from'>): boolean {
  return status === 'suspended' && !(openedSuspended && from === 'opened');
}

/** Where a rung stands, told by itself and its obligation. */
export function standingOf(rung: Rung, obligation: Standpoint): Standing {
  if (rung.overtakenBy !== undefined)
    return { state: 'overtaken', reason: 'overtaken-by', detail: rung.overtakenBy };
  return deliveredStanding(rung) ?? plannedStanding(rung, obligation);
}

function deliveredStanding({ deliveries }: Rung): Standing | undefined {
  if (deliveries.some(({ state }) => state === 'sent')) return { state: 'sent' };
  const [failed, ...others] = deliveries.filter(({ state }) => state === 'failed');
  if (!failed || others.length + 1 < deliveries.length) return undefined;
  return { state: 'failed', reason: 'not-delivered', detail: failed.code };
}

function plannedStanding(rung: Rung, obligation: Standpoint): Standing {
  if (obligation.status === 'closed') return closedStanding(obligation);
  if (rung.dropped) return { state: 'cancelled', reason: rung.dropped };
  if (rung.removed) return { state: 'cancelled', reason: 'ladder-changed' };
  if (isHeld(obligation, rung.rule))
    return { state: 'held', reason: 'suspended', detail: obligation.because };
  const underWay = rung.deliveries.find(({ state }) => state === 'deferred') ?? rung.deliveries[0];
  if (!underWay) return { state: 'queued' };
  return {
    state: 'queued',
    reason: underWay.state === 'deferred' ? 'deferred' : 'being-sent',
    detail: underWay.code,
  };
}

function closedStanding({ because }: Standpoint): Standing {
  const moved = because === 'reassigned' || because === 'replaced';
  return moved
    ? { state: 'cancelled', reason: because }
    : { state: 'cancelled', reason: 'closed', detail: because };
}

/** By what an obligation is followed up. */
export interface FollowUp {
  readonly ladder: Ladder;
  readonly calendar: BusinessCalendar;
}

/**
 * The rungs of an obligation planned anew: what went, goes or was overtaken stays as it was, the rest follows the
 * ladder and the deadline. A closed obligation keeps what it had.
 */
export function replan(
  obligation: Obligation,
  rungs: readonly Rung[],
  { ladder, calendar }: FollowUp,
): readonly Rung[] {
  if (obligation.status === 'closed') return rungs;
  const before = new Map(rungs.map((rung) => [rung.step, rung]));
  const planned = plannedSteps(obligation, ladder, calendar);
  const names = new Set(planned.map(({ step }) => step.step));
  const kept = rungs.filter(({ step }) => !names.has(step));
  return [
    ...planned.map((plan) =>
      replanned(before.get(plan.step.step), plan, { ladder, dueOn: obligation.dueOn }),
    ),
    ...kept.map((rung) => (isTouched(rung) ? rung : { ...rung, removed: true })),
  ];
}

/** Whether a mail has taken it up, or gone past it. */
export const isTouched = ({ deliveries, overtakenBy }: Pick<Rung, 'deliveries' | 'overtakenBy'>): boolean =>
  deliveries.length > 0 || overtakenBy !== undefined;

interface Under {
  readonly ladder: Ladder;
  readonly dueOn: string;
}

function replanned(before: Rung | undefined, plan: PlannedStep, { ladder, dueOn }: Under): Rung {
  if (before && isTouched(before)) return before;
  const { step, place, sendOn, dropped } = plan;
  const { from, businessDays, to } = step;
  const rule = { from, businessDays, to, ladder: ladder.kind, version: ladder.version };
  return { step: step.step, place, rule, sendOn, dueOn, dropped, removed: false, deliveries: [] };
}
