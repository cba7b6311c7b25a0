import { checkOpenShare, checkShare, checkWhole } from './counts.js';
import { binomial, hypergeometric, tails, type Discrete } from './discrete.js';
import { normalQuantile } from './quantiles.js';
import { smallest } from './search.js';

/** What a plan must find out. */
export interface DetectionAim {
  /** The share of nonconforming units worth detecting. */
  readonly rate: number;
  /** The chance of detecting it, 0.95 unless told. */
  readonly confidence?: number;
  /** The acceptance number c: the plan speaks up at c + 1 nonconforming units. 0 unless told. */
  readonly acceptance?: number;
  /** The number of units in the frame; without it the frame counts as endless. */
  readonly population?: number;
}

/** What an estimate must reach. */
export interface PrecisionAim {
  /** The share expected. */
  readonly rate: number;
  /** Half the width of the interval, as a share: 0.03 for three percentage points either way. */
  readonly halfWidth: number;
  /** 0.95 unless told. */
  readonly confidence?: number;
}

/** One point of an operating characteristic. */
export interface CharacteristicPoint {
  readonly rate: number;
  readonly accepted: number;
}

// Shares such as 0.07 of 100 come out a hair above a whole number.
const HAIR = 1e-9;

/**
 * The smallest sample that shows more than c nonconforming units with the wanted chance when the true share
 * is the given one or higher. An endless frame is reckoned by the binomial distribution, a counted one by the
 * hypergeometric, with the share rounded up to whole units.
 *
 * Source: Cochran, Sampling Techniques, 3rd ed. (1977), ch. 3; Schilling and Neubauer, Acceptance Sampling in
 * Quality Control, on single sampling plans by attributes.
 *
 * @throws RangeError when an aim is none, or so few units are nonconforming that c can never be passed.
 */
export function detectionSampleSize(aim: DetectionAim): number {
  const { rate, confidence = 0.95, acceptance = 0, population } = aim;
  checkShare('rate', rate);
  checkOpenShare('confidence', confidence);
  checkWhole('acceptance', acceptance);
  const misses = (distribution: Discrete): boolean =>
    tails(distribution, acceptance).atMost > 1 - confidence + Number.EPSILON;
  if (rate === 0) throw tooFew(0, acceptance);
  if (population === undefined) return endless(acceptance + 1, (n) => !misses(binomial(n, rate)));
  checkWhole('population', population, 1);
  const marked = Math.max(1, Math.ceil(population * rate - HAIR));
  if (marked <= acceptance) throw tooFew(marked, acceptance);
  return smallest(acceptance + 1, population, (n) => !misses(hypergeometric(population, marked, n)));
}

function tooFew(marked: number, acceptance: number): RangeError {
  return new RangeError(`${marked} nonconforming units never show as more than ${acceptance}`);
}

function endless(least: number, enough: (n: number) => boolean): number {
  let high = least;
  while (!enough(high)) high *= 2;
  return smallest(least, high, enough);
}

/**
 * The sample whose estimate of a share should lie within the half width of the truth: z² p (1 - p) / d²,
 * rounded up. Normal approximation, endless frame.
 *
 * Source: Cochran, Sampling Techniques, 3rd ed. (1977), section 4.4.
 *
 * @throws RangeError unless rate, half width and confidence lie between 0 and 1.
 */
export function precisionSampleSize({ rate, halfWidth, confidence = 0.95 }: PrecisionAim): number {
  checkOpenShare('rate', rate);
  checkOpenShare('halfWidth', halfWidth);
  checkOpenShare('confidence', confidence);
  const z = normalQuantile(1 - (1 - confidence) / 2);
  return Math.ceil((z * z * rate * (1 - rate)) / (halfWidth * halfWidth) - HAIR);
}

/**
 * The chance that a sample of n shows at most c nonconforming units when their true share is p (binomial).
 *
 * @throws RangeError for counts that are none, or p outside 0 to 1.
 */
export function acceptanceProbability(n: number, c: number, p: number): number {
  checkWhole('n', n);
  checkWhole('c', c);
  checkShare('p', p);
  return c >= n ? 1 : tails(binomial(n, p), c).atMost;
}

/** The operating characteristic of a plan: its chance of acceptance at each of the shares, in their order. */
export function operatingCharacteristic(
  n: number,
  c: number,
  rates: readonly number[],
): readonly CharacteristicPoint[] {
  return rates.map((rate) => ({ rate, accepted: acceptanceProbability(n, c, rate) }));
}
