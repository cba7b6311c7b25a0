import { z } from 'zod';
import { code, DomainCommand, freeText, localDate, personal } from '#platform/kernel';
import type { AuditRoundEvent } from '../audit-round-events.js';
import type { AuditRound } from '../audit-round.js';
import { requireDateInOrder, requireOpenTo } from '../round-access.js';
import { refuseRound } from '../sample-audits.problems.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';

export const reportRoundInput = z.strictObject({
  occurredOn: localDate,
  /** The meeting of the committee that was told. */
  meeting: code(),
  note: freeText().optional(),
});
export type ReportRoundInput = z.infer<typeof reportRoundInput>;

/** The committee is told how the round stands; it may be told at several meetings. */
export class ReportRound extends DomainCommand<ReportRoundInput> {}

/** Records the report; stays quiet when that meeting was told already. */
export function reportRound(command: ReportRound, state: AuditRound): readonly AuditRoundEvent[] {
  const { id, input } = command;
  const round = requireOpenTo(command, state, sampleAuditsPolicy.ReportRound);
  const { meeting, note, occurredOn } = input;
  if (round.status !== 'announced') throw refuseRound('audit-round.not-announced');
  if (round.meetings.includes(meeting)) return [];
  requireDateInOrder(command, round);
  const remark = note === undefined ? {} : { note: personal(`round:${id}`, note) };
  return [{ type: 'AuditRoundReportedToCommittee', data: { meeting, ...remark, occurredOn } }];
}
