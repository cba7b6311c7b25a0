import type { OpenState } from '../open-state.js';
import {
  complianceAtAnalysis,
  weightedRate,
  type ComplianceAtAnalysis,
  type CountedStratum,
  type WeightedRate,
} from './compliance-at-analysis.js';
import { totalOf, type Counts } from './status-measures.js';

/** What a region has said about the rounds asked for. Silence is told apart from a clean report. */
export type Reported =
  'no-errors-found' | 'no-outstanding-items-reported' | 'errors-found' | 'items-reported' | 'not-mentioned';

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

/** A region's line with what it was made of. */
export interface RegionLine {
  readonly facts: RegionFacts;
  readonly status: RegionStatus;
}

/** The nation's line; `weighted` is there when one round is asked for and its frame covers every region of it. */
export type NationalStatus = Omit<RegionStatus, 'region' | 'code' | 'reported'> & {
  readonly weighted?: WeightedRate;
};

/** The frame of the one round that was asked for, and how alike members of a family are. */
export interface NationalTerms {
  readonly strata: readonly { readonly region: string; readonly requisitions: number }[];
  readonly familyCorrelation: number;
}

/** The nation as the sum of its regions; n is known only when that of every region that takes part is. */
export function nationalStatus(lines: readonly RegionLine[], terms: NationalTerms): NationalStatus {
  const taking = lines.filter(({ facts }) => facts.rounds.length > 0 || facts.counts.items > 0);
  const counts = totalOf(taking.map(({ facts }) => facts.counts));
  const sampled = taking.length === 0 ? null : taking.reduce(addSampled, 0);
  const oldest = taking
    .flatMap(({ facts: { oldestOpen } }) => (oldestOpen === null ? [] : [oldestOpen]))
    .sort();
  const weighted = sampled === null ? undefined : weightedRate(stratified(taking, terms.strata));
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
    complianceAtAnalysis: complianceAtAnalysis(counts, sampled, terms.familyCorrelation),
    ...(weighted ? { weighted } : {}),
  };
}

const addSampled = (total: number | null, { status }: RegionLine): number | null =>
  total === null || status.sampled === null ? null : total + status.sampled;

function stratified(
  lines: readonly RegionLine[],
  strata: NationalTerms['strata'],
): readonly CountedStratum[] {
  const sizes = new Map(strata.map(({ region, requisitions }) => [region, requisitions]));
  return lines.map(({ facts: { code, counts } }) => ({ code, counts, size: sizes.get(code) ?? 0 }));
}

/**
 * n is what was drawn and what the region itself reported as checked. One item named by hand, or one round named by
 * hand without a reported n, makes it unknown.
 */
function sampledIn({ counts, rounds }: RegionFacts): number | null {
  if (counts.items > counts.drawn || rounds.length === 0) return null;
  const reported = rounds
    .filter(({ sampling }) => sampling === 'named-by-hand')
    .map(({ sampled }) => sampled);
  return reported.reduce(
    (total, n) => (total === null || n === null ? null : total + n),
    counts.drawn as number | null,
  );
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
