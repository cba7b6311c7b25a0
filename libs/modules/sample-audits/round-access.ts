import { requireAllowed, requireOrderedDate, type DomainCommand, type PolicyRow } from '#platform/kernel';
import type { AuditRound, PlannedRound } from './audit-round.js';
import { refuseRound } from './sample-audits.problems.js';

/** The round once it is known to be planned. @throws Refused `audit-round.unknown`. */
export function requirePlanned(round: AuditRound, id: string): PlannedRound {
  if (round.status === 'unplanned') throw refuseRound('audit-round.unknown', { round: id });
  return round;
}

/** The round once the row lets the actor change it: planned, and not closed. */
export function requireOpenTo(
  { id, issued }: DomainCommand,
  round: AuditRound,
  row: PolicyRow,
): PlannedRound {
  requireAllowed(issued.actor, row);
  return requireOpen(id, round);
}

/** The round once it is known to be planned and not closed. */
export function requireOpen(id: string, round: AuditRound): PlannedRound {
  const planned = requirePlanned(round, id);
  if (planned.status === 'closed') throw refuseRound('audit-round.closed', { round: id });
  return planned;
}

/** Refuses a day of effect after today or before the latest of the round. */
export function requireDateInOrder(
  { input, issued }: DomainCommand<{ readonly occurredOn: string }>,
  { latest }: PlannedRound,
): void {
  requireOrderedDate(input.occurredOn, issued.today, latest);
}
