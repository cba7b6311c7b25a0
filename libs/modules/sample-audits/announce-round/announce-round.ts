import { z } from 'zod';
import type { BusinessCalendar } from '#platform/calendar';
import { DomainCommand, localDate } from '#platform/kernel';
import type { AuditRoundEvent } from '../audit-round-events.js';
import { unannouncedDraws, type AuditRound, type PlannedRound } from '../audit-round.js';
import { requireDateInOrder, requireOpenTo } from '../round-access.js';
import { refuseRound } from '../sample-audits.problems.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';

export const announceRoundInput = z.strictObject({ occurredOn: localDate });
export type AnnounceRoundInput = z.infer<typeof announceRoundInput>;

/** Sends the requests out: answers fall due after the round's number of business days. */
export class AnnounceRound extends DomainCommand<AnnounceRoundInput> {}

/** Announces what was drawn since the last time; stays quiet when everything is announced. */
export function announceRound(
  command: AnnounceRound,
  state: AuditRound,
  calendar: BusinessCalendar,
): readonly AuditRoundEvent[] {
  const round = requireOpenTo(command, state, sampleAuditsPolicy.AnnounceRound);
  const draws = unannouncedDraws(round);
  if (draws.length === 0 && round.status === 'announced') return [];
  requireSomethingToAnnounce(round);
  requireDateInOrder(command, round);
  const { occurredOn } = command.input;
  const { programme, answerBusinessDays } = round;
  const answerDueOn = calendar.addBusinessDays(occurredOn, answerBusinessDays);
  return [
    {
      type: 'AuditRoundAnnounced',
      data: { programme, draws: [...draws], answerDueOn, answerBusinessDays, occurredOn },
    },
  ];
}

function requireSomethingToAnnounce({ sampling }: PlannedRound): void {
  if (sampling.kind === 'frozen' || sampling.kind === 'frame-awaited')
    throw refuseRound('audit-round.nothing-drawn');
}
