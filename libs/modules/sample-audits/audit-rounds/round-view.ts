import type { Actor, Personal } from '#platform/kernel';
import type { DrawSummary } from './audit-round-row.js';

/** Whether the reader may know of a round: a regional contact only when its region takes part. */
export function mayReadRound(reader: Actor, round: { readonly regions: readonly string[] }): boolean {
  return reader.role !== 'regional-contact' || round.regions.includes(reader.region ?? '');
}

/** Whether the reader may see what belongs to a region. */
export const mayReadRegion = (reader: Actor, region: string): boolean =>
  reader.role !== 'regional-contact' || reader.region === region;

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
  readonly latestOn: string;
}

/** The round as the reader may see it: a regional contact sees the numbers and the report of its own region only. */
export function viewFor<R extends RoundFacts>(round: R, reader: Actor): R {
  if (reader.role !== 'regional-contact') return round;
  const own = <S extends Stratum>(rows: readonly S[]): readonly S[] =>
    rows.filter(({ region }) => mayReadRegion(reader, region));
  return {
    ...round,
    frame: round.frame && { ...round.frame, strata: own(round.frame.strata) },
    draws: round.draws.map((draw) => ({ ...draw, strata: own(draw.strata) })),
    reports: own(round.reports),
  };
}
