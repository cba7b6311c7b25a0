import { z } from 'zod';
import { code, DomainCommand, freeText, localDate, personal, requireScope } from '#platform/kernel';
import type { AuditRoundEvent } from '../audit-round-events.js';
import type { AuditRound, PlannedRound } from '../audit-round.js';
import { requireDateInOrder, requireOpen } from '../round-access.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { refuseRound } from '../sample-audits.problems.js';

export const reportRegionInput = z.strictObject({
  occurredOn: localDate,
  region: code(20),
  outcome: z.enum(['no-errors-found', 'no-outstanding-items', 'errors-found']),
  /** Left out when the region did not say how many samples it looked at: then n is unknown, not zero. */
  sampled: z.int().nonnegative().optional(),
  note: freeText().optional(),
});
export type ReportRegionInput = z.infer<typeof reportRegionInput>;

/** A region reports on the round as a whole; an auditor may write down what a region said. */
export class ReportRegion extends DomainCommand<ReportRegionInput> {}

/** Records the report; stays quiet when the region's latest one says the same. */
export function reportRegion(command: ReportRegion, state: AuditRound): readonly AuditRoundEvent[] {
  const { id, input, issued } = command;
  requireScope(issued.actor, sampleAuditsPolicy.ReportRegion, input.region);
  const round = requireOpen(id, state);
  if (!round.regions.includes(input.region))
    throw refuseRound('audit-round.region-not-in-round', { region: input.region });
  if (round.status !== 'announced') throw refuseRound('audit-round.not-announced');
  requirePlausible(input, round);
  if (saysTheSame(input, round)) return [];
  requireDateInOrder(command, round);
  return [reported(id, input)];
}

// What a note said is sealed, so a report with one is never taken for a repeat.
function saysTheSame(
  { region, outcome, sampled, note }: ReportRegionInput,
  { reports }: PlannedRound,
): boolean {
  const before = reports[region];
  return before?.outcome === outcome && before.sampled === sampled && !before.hasNote && note === undefined;
}

function reported(
  id: string,
  { region, outcome, sampled, note, occurredOn }: ReportRegionInput,
): AuditRoundEvent {
  const said = { region, outcome, ...(sampled === undefined ? {} : { sampled }) };
  const remark = note === undefined ? {} : { note: personal(`round:${id}`, note) };
  return { type: 'RegionReported', data: { ...said, ...remark, occurredOn } };
}

function requirePlausible({ region, sampled }: ReportRegionInput, { sampling }: PlannedRound): void {
  if (sampled === undefined || sampling.kind !== 'drawn') return;
  const size = sampling.frame.strata.find((stratum) => stratum.region === region)?.requisitions ?? 0;
  if (sampled > size) throw refuseRound('region-report.more-than-frame', { sampled, size });
}
