import { checkCounts, checkShare, checkWhole } from './counts.js';
import { hypergeometric, tails } from './discrete.js';

/** A sample of a counted frame, and the share that would be worth finding. */
export interface DetectionSample {
  /** Units in the frame. */
  readonly population: number;
  readonly sampled: number;
  /** The share of nonconforming units assumed; rounded up to whole units. */
  readonly rate: number;
  /** The acceptance number c: c + 1 nonconforming units speak up. 0 unless told. */
  readonly acceptance?: number;
}

// Shares such as 0.07 of 100 come out a hair above a whole number.
const HAIR = 1e-9;

/** The units that a share of a frame stands for: rounded up, and one at least unless the share is none. */
export function nonconformingUnits(population: number, rate: number): number {
  return rate === 0 ? 0 : Math.max(1, Math.ceil(population * rate - HAIR));
}

/**
 * The chance that a sample drawn without return shows more than c nonconforming units, by the hypergeometric
 * distribution: what `detectionSampleSize` looks for the other way round.
 *
 * Source: Cochran, Sampling Techniques, 3rd ed. (1977), ch. 3.
 *
 * @throws RangeError for counts that are none, a sample larger than the frame, or a share outside 0 to 1.
 */
export function detectionProbability(sample: DetectionSample): number {
  const { population, sampled, rate, acceptance = 0 } = sample;
  checkWhole('population', population, 1);
  checkCounts(sampled, population);
  checkShare('rate', rate);
  checkWhole('acceptance', acceptance);
  const marked = nonconformingUnits(population, rate);
  if (Math.min(marked, sampled) <= acceptance) return 0;
  return tails(hypergeometric(population, marked, sampled), acceptance + 1).atLeast;
}
