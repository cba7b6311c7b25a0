import { checkCounts, checkWhole } from './counts.js';
import { clopperPearson, type Interval } from './intervals.js';

/** What an audit counted. `'unknown'` is an answer: a region that reports findings need not report its n. */
export interface AuditCounts {
  readonly sampled: number | 'unknown';
  readonly nonconforming: number;
}

/** A share with its interval. */
export interface ShareEstimate extends Interval {
  readonly rate: number;
}

/** A rate that may be shown, both ways round, with the numbers it rests on. */
export interface ComplianceRate {
  readonly sampled: number;
  readonly nonconforming: number;
  readonly compliance: ShareEstimate;
  readonly nonconformity: ShareEstimate;
  readonly confidence: number;
}

/** A rate that may not be shown, and why. */
export interface RateUnavailable {
  readonly unavailable: 'n-unknown' | 'n-zero';
}

/**
 * The rate of compliance with its Clopper-Pearson interval, or the reason why there is none: no percentage is
 * made of findings whose denominator nobody knows.
 *
 * @throws RangeError for counts that are none, or a confidence outside 0 to 1.
 */
export function complianceRate(counts: AuditCounts, confidence = 0.95): ComplianceRate | RateUnavailable {
  const { sampled, nonconforming } = counts;
  checkWhole('nonconforming', nonconforming);
  if (sampled === 'unknown') return { unavailable: 'n-unknown' };
  checkCounts(nonconforming, sampled);
  if (sampled === 0) return { unavailable: 'n-zero' };
  const { lower, upper } = clopperPearson(nonconforming, sampled, confidence);
  return {
    sampled,
    nonconforming,
    compliance: { rate: (sampled - nonconforming) / sampled, lower: 1 - upper, upper: 1 - lower },
    nonconformity: { rate: nonconforming / sampled, lower, upper },
    confidence,
  };
}
