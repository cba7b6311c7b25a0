import { checkOpenShare, checkWhole } from './counts.js';
import { effectiveInterval } from './design-effect.js';
import type { ShareEstimate } from './compliance-rate.js';

/** One stratum of a national audit. */
export interface StratumCounts {
  readonly stratum: string;
  /** Units in the frame. */
  readonly size: number;
  readonly sampled: number | 'unknown';
  readonly nonconforming: number;
}

/** A stratum's part in the national rate: rate times weight is what it adds. */
export interface WeightedStratum {
  readonly stratum: string;
  readonly size: number;
  readonly sampled: number;
  readonly nonconforming: number;
  readonly rate: number;
  /** The stratum's share of the frame; the weights add up to 1. */
  readonly weight: number;
}

/** The national rate of nonconformity with every weight shown. */
export interface StratifiedRate {
  readonly nonconformity: ShareEstimate;
  readonly effectiveN: number;
  readonly confidence: number;
  readonly strata: readonly WeightedStratum[];
}

/** No national rate, why, and which strata stand in the way. */
export interface StratifiedUnavailable {
  readonly unavailable: 'n-unknown' | 'n-zero';
  readonly strata: readonly string[];
}

type Known = StratumCounts & { readonly sampled: number };

const isKnown = (stratum: StratumCounts): stratum is Known => stratum.sampled !== 'unknown';
const names = (strata: readonly StratumCounts[]): readonly string[] => strata.map(({ stratum }) => stratum);

function checkStratum({ stratum, size, sampled, nonconforming }: StratumCounts): void {
  checkWhole(`size of ${stratum}`, size);
  checkWhole(`nonconforming in ${stratum}`, nonconforming);
  if (sampled === 'unknown') return;
  checkWhole(`sampled in ${stratum}`, sampled);
  if (nonconforming > sampled)
    throw new RangeError(`${stratum}: ${nonconforming} nonconforming of only ${sampled}`);
  if (sampled > size) throw new RangeError(`${stratum}: ${sampled} sampled of only ${size}`);
}

/**
 * The effective sample size: that of equal rates everywhere (Kish 1965: 1 / sum of w²/n), or the one the
 * stratified variance implies when that is smaller.
 */
function effectiveSize(strata: readonly WeightedStratum[], rate: number): number {
  const sum = (part: (stratum: WeightedStratum) => number) =>
    strata.reduce((total, stratum) => total + part(stratum), 0);
  const equal = 1 / sum(({ weight, sampled }) => weight ** 2 / sampled);
  const variance = sum((each) => (each.weight ** 2 * each.rate * (1 - each.rate)) / each.sampled);
  return variance > 0 ? Math.min(equal, (rate * (1 - rate)) / variance) : equal;
}

/**
 * The stratified estimate of the share of nonconforming units: each stratum's rate weighted by its share of
 * the frame, whatever share of the sample it was given. Refused while any stratum with units is unknown or
 * unaudited, since leaving one out would pass off its absence as agreement. Empty strata weigh nothing and
 * are left out.
 *
 * The interval is Clopper-Pearson's inversion at the effective sample size; no finite population correction
 * is made, which errs on the wide side.
 *
 * Source: Cochran, Sampling Techniques, 3rd ed. (1977), ch. 5; Korn and Graubard, Survey Methodology 24
 * (1998).
 *
 * @throws RangeError for counts that are none, more sampled than a stratum holds, or a confidence outside 0
 * to 1.
 */
export function stratifiedRate(
  strata: readonly StratumCounts[],
  confidence = 0.95,
): StratifiedRate | StratifiedUnavailable {
  checkOpenShare('confidence', confidence);
  strata.forEach(checkStratum);
  const filled = strata.filter(({ size }) => size > 0);
  const known = filled.filter(isKnown);
  if (known.length < filled.length) {
    return { unavailable: 'n-unknown', strata: names(filled.filter((stratum) => !isKnown(stratum))) };
  }
  const unaudited = known.filter(({ sampled }) => sampled === 0);
  if (unaudited.length > 0 || known.length === 0) return { unavailable: 'n-zero', strata: names(unaudited) };
  return estimate(known, confidence);
}

function estimate(known: readonly Known[], confidence: number): StratifiedRate {
  const frame = known.reduce((total, { size }) => total + size, 0);
  const strata = known.map(({ stratum, size, sampled, nonconforming }): WeightedStratum => {
    return { stratum, size, sampled, nonconforming, rate: nonconforming / sampled, weight: size / frame };
  });
  const allBad = known.every(({ sampled, nonconforming }) => sampled === nonconforming);
  const rate = allBad ? 1 : strata.reduce((total, each) => total + each.weight * each.rate, 0);
  const effectiveN = effectiveSize(strata, rate);
  const interval = effectiveInterval(rate, 1, effectiveN, confidence);
  return { nonconformity: { rate, ...interval }, effectiveN, confidence, strata };
}
