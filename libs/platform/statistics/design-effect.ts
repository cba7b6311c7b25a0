import { checkCounts, checkOpenShare, checkShare } from './counts.js';
import { betaInterval, type Interval } from './intervals.js';

/** How a sample of families differs from one of single requisitions. */
export interface ClusterDesign {
  /**
   * Requisitions a family, on average; 3 for trios. When sizes differ much, weigh each family by its size.
   */
  readonly meanClusterSize: number;
  /** Correlation within a family from 0 (members differ freely) to 1 (all or none). */
  readonly rho: number;
}

/** An interval as if every requisition were drawn alone, beside one that owns up to the families. */
export interface ClusterInterval {
  readonly naive: Interval;
  readonly adjusted: Interval;
  readonly designEffect: number;
  /** The number of single requisitions that would tell as much; not rounded. */
  readonly effectiveN: number;
}

/**
 * How many times larger the variance is because families were drawn, not requisitions: 1 + (m - 1) rho.
 *
 * Source: Kish, Survey Sampling (1965), section 5.4.
 *
 * @throws RangeError when m is below 1, or rho lies outside 0 to 1.
 */
export function designEffect(meanClusterSize: number, rho: number): number {
  if (!(meanClusterSize >= 1 && Number.isFinite(meanClusterSize))) {
    throw new RangeError(`meanClusterSize = ${meanClusterSize} is below 1`);
  }
  checkShare('rho', rho);
  return 1 + (meanClusterSize - 1) * rho;
}

/**
 * Both intervals for x nonconforming of n audited when families were drawn: the naive Clopper-Pearson
 * interval, and the same inversion at the effective sample size n / design effect.
 *
 * Source: Korn and Graubard, Survey Methodology 24 (1998) 193-201.
 *
 * @throws RangeError for counts that are none, a design that is none, or a confidence outside 0 to 1.
 */
export function clusterAdjustedInterval(
  x: number,
  n: number,
  design: ClusterDesign,
  confidence = 0.95,
): ClusterInterval {
  checkCounts(x, n);
  checkOpenShare('confidence', confidence);
  const effect = designEffect(design.meanClusterSize, design.rho);
  return {
    naive: betaInterval(x, n, confidence),
    adjusted: effectiveInterval(x, n, n / effect, confidence),
    designEffect: effect,
    effectiveN: n / effect,
  };
}

/** The exact inversion for the share x/n at another sample size, which may be a fraction. */
export function effectiveInterval(x: number, n: number, effectiveN: number, confidence: number): Interval {
  if (x === n) return betaInterval(effectiveN, effectiveN, confidence);
  return betaInterval((x / n) * effectiveN, effectiveN, confidence);
}
