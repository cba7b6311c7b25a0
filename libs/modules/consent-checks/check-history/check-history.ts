import { z } from 'zod';
import { ROLES, type Actor, type Recorded } from '#platform/kernel';
import type { OpenedCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { COMPLIANCE, DEADLINE_KINDS } from '../consent-check-words.js';
import { OPEN_STATES, openState } from '../open-state.js';

/** A check as it stands, and everything that has happened to it. */
export const checkHistory = z
  .object({
    id: z.string(),
    revision: z.int(),
    programme: z.string(),
    round: z.string().nullable(),
    sample: z.string(),
    region: z.string(),
    offeredTo: z.string().nullable(),
    state: z.enum(OPEN_STATES),
    closedBecause: z.string().nullable(),
    analysedOn: z.string().nullable(),
    complianceAtAnalysis: z.enum(COMPLIANCE).nullable(),
    retrospectiveConsent: z.string().nullable(),
    investigatedSince: z.string().nullable(),
    deadlines: z.array(z.object({ kind: z.enum(DEADLINE_KINDS), from: z.string(), dueOn: z.string() })),
    reportedTo: z.array(z.string()),
    history: z.array(
      z.object({
        type: z.string(),
        revision: z.int(),
        occurredOn: z.string().meta({ description: 'The day of effect (virkning).' }),
        recordedAt: z.string().meta({ description: 'The instant of registration (registrering).' }),
        by: z.object({ id: z.string(), role: z.enum(ROLES), region: z.string().optional() }),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ description: 'A consent check with its history.' });

/** Whether a reader may know of the check: its region, the region it is offered to, and the centre. */
export function mayRead({ role, region }: Actor, check: OpenedCheck): boolean {
  return role !== 'regional-contact' || region === check.region || region === check.offeredTo;
}

/** The view of a check; personal fields are still as stored. */
export function historyOf(id: string, check: OpenedCheck, events: readonly Recorded<ConsentCheckEvent>[]) {
  const { programme, sample, region, progress, deadlines, reportedTo } = check;
  return {
    id,
    revision: events.length - 1,
    ...{ programme, sample, region, reportedTo },
    round: check.round ?? null,
    offeredTo: check.offeredTo ?? null,
    state: openState(check),
    closedBecause: progress.phase === 'closed' ? progress.because : null,
    analysedOn: check.analysedOn ?? null,
    complianceAtAnalysis: check.complianceAtAnalysis ?? null,
    retrospectiveConsent: 'finding' in progress ? progress.finding.retrospectiveConsent : null,
    investigatedSince: check.investigatedSince ?? null,
    deadlines: DEADLINE_KINDS.flatMap((kind) => (deadlines[kind] ? [{ kind, ...deadlines[kind] }] : [])),
    history: events.map(entryOf),
  };
}

function entryOf({
  type,
  revision,
  recordedAt,
  metadata,
  data: { occurredOn, ...data },
}: Recorded<ConsentCheckEvent>) {
  return { type, revision, occurredOn, recordedAt, by: metadata.actor, data };
}
