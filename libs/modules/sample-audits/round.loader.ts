import type { EventLog } from '#platform/event-store';
import { fold, streamOf, type DomainCommand, type Recorded } from '#platform/kernel';
import type { AuditRoundEvent } from './audit-round-events.js';
import { auditRounds, type AuditRound } from './audit-round.js';

/** All that happened to a round; nothing when there is none. */
export function readRound(log: EventLog, id: string): Promise<Recorded<AuditRoundEvent>[]> {
  return log.read<AuditRoundEvent>(streamOf(auditRounds.category, id));
}

/** A round as it stands. */
export async function loadRound(log: EventLog, id: string): Promise<AuditRound> {
  return fold(auditRounds, await readRound(log, id));
}

/** Whether the command was carried out before, so that the long work before the decision can be left out. */
export function isRepeat({ issued }: DomainCommand, history: readonly Recorded[]): boolean {
  return history.some(({ metadata }) => metadata.commandId === issued.commandId);
}
