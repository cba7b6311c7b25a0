import { z } from 'zod';
import {
  code,
  DomainCommand,
  freeText,
  localDate,
  personal,
  requireAllowed,
  requireOrderedDate,
  streamId,
} from '#platform/kernel';
import type { Programme } from '#modules/organisations';
import { REGIMES, type AuditRoundEvent } from '../audit-round-events.js';
import type { AuditRound } from '../audit-round.js';
import { refuseRound } from '../sample-audits.problems.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';

export const planRoundInput = z.strictObject({
  occurredOn: localDate,
  /** The round's id, when it shall be a readable one. */
  id: streamId.and(code()).optional(),
  programme: code(),
  title: freeText(200),
  regime: z.enum(REGIMES),
  periodFrom: localDate,
  periodTo: localDate,
  regions: z.array(code(20)).min(1).max(200),
  /** Business days for an answer; the programme's own when left out. */
  answerBusinessDays: z.int().min(1).max(260).optional(),
  sampling: z.enum(['drawn', 'named-by-hand']),
  /** Known here only to be refused with the reason: the frame is not frozen yet. */
  seed: z.unknown().optional(),
  seedFixedOn: z.unknown().optional(),
});
export type PlanRoundInput = z.infer<typeof planRoundInput>;

/** Plans a round of spot checks. */
export class PlanRound extends DomainCommand<PlanRoundInput> {}

/** Plans the round within a programme. */
export function planRound(
  { id, input, issued }: PlanRound,
  round: AuditRound,
  programme: Programme,
): readonly AuditRoundEvent[] {
  requireAllowed(issued.actor, sampleAuditsPolicy.PlanRound);
  if (input.seed !== undefined || input.seedFixedOn !== undefined)
    throw refuseRound('audit-round.seed-before-freeze');
  if (round.status !== 'unplanned') throw refuseRound('audit-round.already-planned', { round: id });
  requireOrderedDate(input.occurredOn, issued.today);
  requireRegionsOfPeriod(input, programme);
  const { occurredOn, title, regime, periodFrom, periodTo, sampling } = input;
  return [
    {
      type: 'AuditRoundPlanned',
      data: {
        programme: programme.code,
        title: personal(`round:${id}`, title),
        regime,
        periodFrom,
        periodTo,
        regions: [...new Set(input.regions)].sort(),
        answerBusinessDays: input.answerBusinessDays ?? programme.deadlines.answer,
        sampling,
        occurredOn,
      },
    },
  ];
}

function requireRegionsOfPeriod(
  { regions, periodFrom: from, periodTo: to }: PlanRoundInput,
  programme: Programme,
): void {
  if (to < from) throw refuseRound('audit-round.period-backwards', { from, to });
  for (const region of regions) {
    const known = programme.regions[region];
    // A region that ended or began within the period has requisitions of its own in it.
    const lived = known && known.validFrom <= to && (known.validTo === undefined || known.validTo >= from);
    if (!lived) throw refuseRound('audit-round.region-not-valid', { region, from, to });
  }
}
