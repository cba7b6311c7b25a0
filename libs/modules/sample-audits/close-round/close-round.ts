import { z } from 'zod';
import { DomainCommand, freeText, localDate, personal, requireAllowed } from '#platform/kernel';
import type { AuditRoundEvent } from '../audit-round-events.js';
import { unannouncedDraws, type AuditRound } from '../audit-round.js';
import { requireDateInOrder, requirePlanned } from '../round-access.js';
import { refuseRound } from '../sample-audits.problems.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';

export const closeRoundInput = z.strictObject({ occurredOn: localDate, note: freeText().optional() });
export type CloseRoundInput = z.infer<typeof closeRoundInput>;

/**
 * Ends a round. Checks may still be open: each runs on to a closing of its own, since every single deviation must
 * be remedied whether or not the round goes on. What may not stay behind is a sample nobody was asked for.
 */
export class CloseRound extends DomainCommand<CloseRoundInput> {}

/** Closes the round; stays quiet when it is closed. */
export function closeRound(command: CloseRound, state: AuditRound): readonly AuditRoundEvent[] {
  const { id, input, issued } = command;
  requireAllowed(issued.actor, sampleAuditsPolicy.CloseRound);
  const round = requirePlanned(state, id);
  if (round.status === 'closed') return [];
  const forgotten = unannouncedDraws(round);
  if (forgotten.length > 0)
    throw refuseRound('audit-round.drawn-but-never-announced', { draws: forgotten.join(', ') });
  requireDateInOrder(command, round);
  const { note, occurredOn } = input;
  const remark = note === undefined ? {} : { note: personal(`round:${id}`, note) };
  return [{ type: 'AuditRoundClosed', data: { ...remark, occurredOn } }];
}
