import { clusterAdjustedInterval, complianceRate, type Interval } from '#platform/statistics';
import type { OpenState } from '../open-state.js';
import type { Counts } from './status-measures.js';

/** What a region has said about the rounds asked for. Silence is told apart from a clean report. */
export type Reported =
  | 'no-errors-found'
  | 'no-outstanding-items-reported'
  | 'errors-found'
  | 'items-reported'
  | 'not-mentioned';

/**
 * Compliance at the time of analysis, which later remediation never changes. `rate` is the share of assessed samples
 * that were nonconforming then; without a known n there is none, and the reason is told instead.
 */
export type ComplianceAtAnalysis =
  | {
      readonly n: number;
      readonly nonconforming: number;
      readonly rate: number;
      /** 95 %, Clopper-Pearson, as if every sample had been drawn alone. */
      readonly interval: Interval;
      /** The same inversion at the effective sample size, since families were drawn whole. */
      readonly familyAdjusted: Interval & { readonly designEffect: number };
      /** Drawn samples whose assessment is still to come. */
      readonly pending: number;
    }
  | { readonly unavailable: 'n-unknown' | 'nothing-assessed' };

/** What was counted for a region, and what else is known of it. */
export interface RegionFacts {
  readonly region: string;
  readonly code: string;
  readonly counts: Counts;
  readonly oldestOpen: string | null;
  /** The rounds the region takes part in, with its report on each, the latest report last. */
  readonly rounds: readonly {
    readonly sampling: 'drawn' | 'named-by-hand';
    readonly outcome: string | null;
    readonly sampled: number | null;
  }[];
}

export interface RegionStatus {
  readonly region: string;
  readonly code: string;
  /** n, or null: unknown. Never zero for unknown. */
  readonly sampled: number | null;
  readonly open: number;
  readonly closed: number;
  readonly answered: number;
  /** Assessed as compliant at the time of analysis. */
  readonly compliant: number;
  readonly openBy: Readonly<Record<OpenBy, number>>;
  readonly overdue: number;
  readonly oldestOpen: string | null;
  readonly reported: Reported;
  readonly reportedToCommittee: number;
  readonly complianceAtAnalysis: ComplianceAtAnalysis;
}

/** The states an open item is counted by. */
export type OpenBy = Exclude<OpenState, 'closed'>;

/** One region's line of the status. */
export function regionStatus(facts: RegionFacts, familyCorrelation: number): RegionStatus {
  const { counts } = facts;
  const sampled = sampledIn(facts);
  return {
    region: facts.region,
    code: facts.code,
    sampled,
    open: counts.items - counts.closed,
    closed: counts.closed,
    answered: counts.answered,
    compliant: counts.assessed - counts.nonconforming,
    openBy: openBy(counts),
    overdue: counts.overdue,
    oldestOpen: facts.oldestOpen,
    reported: reportedBy(facts),
    reportedToCommittee: counts.reported,
    complianceAtAnalysis: complianceAtAnalysis(counts, sampled, familyCorrelation),
  };
}

/** The nation as the sum of its regions; n is known only when every region's is. */
export function nationalStatus(regions: readonly RegionStatus[], counts: Counts, familyCorrelation: number) {
  const sampled = regions.some((region) => region.sampled === null)
    ? null
    : regions.reduce((total, region) => total + (region.sampled ?? 0), 0);
  const oldest = regions.flatMap(({ oldestOpen }) => (oldestOpen === null ? [] : [oldestOpen])).sort();
  return {
    sampled,
    open: counts.items - counts.closed,
    closed: counts.closed,
    answered: counts.answered,
    compliant: counts.assessed - counts.nonconforming,
    openBy: openBy(counts),
    overdue: counts.overdue,
    oldestOpen: oldest[0] ?? null,
    reportedToCommittee: counts.reported,
    complianceAtAnalysis: complianceAtAnalysis(counts, sampled, familyCorrelation),
  };
}

/**
 * n is what was drawn and what the region itself reported as checked. One item named by hand, or one round named by
 * hand without a reported n, makes it unknown.
 */
function sampledIn({ counts, rounds }: RegionFacts): number | null {
  if (counts.items > counts.drawn || rounds.length === 0) return null;
  const reported = rounds.filter(({ sampling }) => sampling === 'named-by-hand').map(({ sampled }) => sampled);
  return reported.reduce((total, n) => (total === null || n === null ? null : total + n), counts.drawn as number | null);
}

function reportedBy({ counts, rounds }: RegionFacts): Reported {
  const outcome = rounds.findLast((round) => round.outcome !== null)?.outcome;
  if (outcome === 'no-outstanding-items') return 'no-outstanding-items-reported';
  if (outcome === 'no-errors-found' || outcome === 'errors-found') return outcome;
  return counts.items > 0 ? 'items-reported' : 'not-mentioned';
}

const openBy = (counts: Counts): Record<OpenBy, number> => ({
  awaitingAnswer: counts.awaiting_answer,
  awaitingAssessment: counts.awaiting_assessment,
  underInvestigation: counts.under_investigation,
  transferOffered: counts.transfer_offered,
  awaitingRetrospectiveConsent: counts.awaiting_retrospective_consent,
  awaitingVerification: counts.awaiting_verification,
  awaitingDataHandling: counts.awaiting_data_handling,
});

function complianceAtAnalysis(
  counts: Counts,
  sampled: number | null,
  familyCorrelation: number,
): ComplianceAtAnalysis {
  const { assessed: n, nonconforming, families } = counts;
  const rate = complianceRate({ sampled: sampled === null ? 'unknown' : n, nonconforming });
  if ('unavailable' in rate)
    return { unavailable: rate.unavailable === 'n-zero' ? 'nothing-assessed' : 'n-unknown' };
  const design = { meanClusterSize: Math.max(1, n / families), rho: familyCorrelation };
  const { naive, adjusted, designEffect } = clusterAdjustedInterval(nonconforming, n, design);
  return {
    n,
    nonconforming,
    rate: rate.nonconformity.rate,
    interval: naive,
    familyAdjusted: { ...adjusted, designEffect },
    pending: Math.max(0, counts.drawn - n),
  };
}
