import { checkCounts, checkOpenShare } from './counts.js';
import { betaQuantile, normalQuantile } from './quantiles.js';

/** A confidence interval for a share, both ends from 0 to 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The interval of a beta inversion; x and n may be fractions, as an effective sample size is. */
export function betaInterval(x: number, n: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}

/**
 * The exact interval for a share, x seen in n drawn from a population much larger than n. It covers the true
 * share at least as often as the confidence says. With n = 0 nothing is known: 0 to 1.
 *
 * Source: Clopper and Pearson, Biometrika 26 (1934) 404-413; computed as quantiles of the beta distribution.
 *
 * @throws RangeError for fractions, negatives, x above n, or a confidence outside 0 to 1.
 */
export function clopperPearson(x: number, n: number, confidence = 0.95): Interval {
  checkCounts(x, n);
  checkOpenShare('confidence', confidence);
  return betaInterval(x, n, confidence);
}

/**
 * The score interval for a share: shorter than the exact one and right on average, not in every case. With n
 * = 0 nothing is known: 0 to 1.
 *
 * Source: Wilson, Journal of the American Statistical Association 22 (1927) 209-212; no continuity
 * correction.
 *
 * @throws RangeError for fractions, negatives, x above n, or a confidence outside 0 to 1.
 */
export function wilson(x: number, n: number, confidence = 0.95): Interval {
  checkCounts(x, n);
  checkOpenShare('confidence', confidence);
  if (n === 0) return { lower: 0, upper: 1 };
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const share = x / n;
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    lower: x === 0 ? 0 : (middle - reach) / scale,
    upper: x === n ? 1 : (middle + reach) / scale,
  };
}
