import { confinedTo, isWithinScope, type Actor, type Personal } from '#platform/kernel';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import type { AllocationRule } from '../audit-round-events.js';
import type { DrawSummary } from './audit-round-row.js';
import type { NextStep } from './next-step.js';

const row = sampleAuditsPolicy.ReadAuditRound;

/** Whether the reader may know of a round: a region only when it takes part. */
export function mayReadRound(reader: Actor, round: { readonly regions: readonly string[] }): boolean {
  return round.regions.some((region) => mayReadRegion(reader, region));
}

/** Whether the reader may see what belongs to a region. */
export const mayReadRegion = (reader: Actor, region: string): boolean => isWithinScope(reader, row, region);

interface Stratum {
  readonly region: string;
}

/** What every view of a round says. */
export interface RoundFacts {
  readonly id: string;
  readonly revision: number;
  readonly programme: string;
  readonly title: Personal;
  readonly regime: string;
  readonly status: string;
  readonly sampling: 'drawn' | 'named-by-hand';
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly regions: readonly string[];
  readonly answerBusinessDays: number;
  readonly answerDueOn: string | null;
  readonly frame: {
    readonly sha256: string;
    readonly requisitions: number;
    readonly strata: readonly Stratum[];
  } | null;
  readonly draws: readonly DrawSummary[];
  readonly reports: readonly (Stratum & {
    readonly outcome: string;
    readonly sampled?: number | undefined;
    readonly on: string;
  })[];
  readonly meetings: readonly string[];
  readonly nextStep: NextStep | null;
  readonly latestOn: string;
}

/** How the sizes of a draw came about; where each region was given its own, a region is told of its own. */
export function allocationFor(allocation: AllocationRule, reader: Actor): AllocationRule {
  if (allocation.kind !== 'fixed') return allocation;
  const told = Object.entries(allocation.perRegion).filter(([region]) => mayReadRegion(reader, region));
  return { ...allocation, perRegion: Object.fromEntries(told) };
}

/** The round as the reader may see it: a region sees its own numbers and its own report only. */
export function viewFor<R extends RoundFacts>(round: R, reader: Actor): R {
  if (confinedTo(reader, row) === undefined) return round;
  const own = <S extends Stratum>(rows: readonly S[]): readonly S[] =>
    rows.filter(({ region }) => mayReadRegion(reader, region));
  return {
    ...round,
    frame: round.frame && { ...round.frame, strata: own(round.frame.strata) },
    draws: round.draws.map((draw) => ({ ...draw, strata: own(draw.strata) })),
    reports: own(round.reports),
  };
}
