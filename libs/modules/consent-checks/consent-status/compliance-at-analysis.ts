import { clusterAdjustedInterval, complianceRate, stratifiedRate, type Interval } from '#platform/statistics';
import { PARTS_OF_FAMILY, type Counts } from './status-measures.js';

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

/** The rate of what was assessed, when `sampled`, the n of the region or the nation, is known. */
export function complianceAtAnalysis(
  counts: Counts,
  sampled: number | null,
  familyCorrelation: number,
): ComplianceAtAnalysis {
  const { assessed: n, nonconforming } = counts;
  const rate = complianceRate({ sampled: sampled === null ? 'unknown' : n, nonconforming });
  if ('unavailable' in rate)
    return { unavailable: rate.unavailable === 'n-zero' ? 'nothing-assessed' : 'n-unknown' };
  const families = counts.family_parts / PARTS_OF_FAMILY;
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

/** A region's part in the national rate: its rate times its share of the frame. */
export interface WeightedRegion {
  readonly code: string;
  readonly size: number;
  readonly n: number;
  readonly nonconforming: number;
  readonly rate: number;
  readonly weight: number;
}

/** The national rate with each region weighted by its share of the frame, and every weight shown. */
export interface WeightedRate {
  readonly rate: number;
  readonly interval: Interval;
  readonly effectiveN: number;
  readonly strata: WeightedRegion[];
}

/** What was counted in a region, and how many requisitions of it lie in the frame. */
export interface CountedStratum {
  readonly code: string;
  readonly size: number;
  readonly counts: Counts;
}

/**
 * The stratified national rate; none while a region with requisitions in the frame is unassessed. A sample that was
 * transferred counts in the region responsible for it, since that is where its patient was seen; should a region then
 * hold more samples than its frame, there is no rate either.
 */
export function weightedRate(strata: readonly CountedStratum[]): WeightedRate | undefined {
  if (strata.some(({ size, counts }) => counts.assessed > size)) return undefined;
  const rate = stratifiedRate(
    strata.map(({ code, size, counts }) => ({
      stratum: code,
      size,
      sampled: counts.assessed,
      nonconforming: counts.nonconforming,
    })),
  );
  if ('unavailable' in rate) return undefined;
  const { rate: share, ...interval } = rate.nonconformity;
  return {
    rate: share,
    interval,
    effectiveN: rate.effectiveN,
    strata: rate.strata.map(({ stratum: code, sampled: n, ...shown }) => ({ code, n, ...shown })),
  };
}
