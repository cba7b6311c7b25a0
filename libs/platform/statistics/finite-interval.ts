import { checkCounts, checkOpenShare, checkWhole } from './counts.js';
import { hypergeometric, tails } from './discrete.js';
import type { Interval } from './intervals.js';
import { smallest } from './search.js';

/** An interval for a population of known size, as shares and as whole units of it. */
export interface FiniteInterval extends Interval {
  readonly lowerCount: number;
  readonly upperCount: number;
}

/**
 * The exact interval when x of n were seen and the population counts N units, drawn without return: every
 * number of marked units under which neither tail is rarer than half of 1 - confidence. It closes on x/N when
 * all are drawn, and opens to Clopper-Pearson's as N grows.
 *
 * Source: inversion of the hypergeometric tails; Wright, Exact Confidence Bounds when Sampling from Small
 * Finite Universes (1991).
 *
 * @throws RangeError for fractions, negatives, x above n, n above N, N of 0, or a confidence outside 0 to 1.
 */
export function hypergeometricInterval(
  x: number,
  n: number,
  population: number,
  confidence = 0.95,
): FiniteInterval {
  checkCounts(x, n);
  checkWhole('population', population, 1);
  checkOpenShare('confidence', confidence);
  if (n > population) throw new RangeError(`n = ${n} is more than the population of ${population}`);
  const tail = (1 - confidence) / 2;
  const most = population - (n - x);
  const at = (marked: number) => tails(hypergeometric(population, marked, n), x);
  const lowerCount = smallest(x, most, (marked) => at(marked).atLeast > tail);
  const upperCount = smallest(x, most + 1, (marked) => marked > most || at(marked).atMost <= tail) - 1;
  return { lower: lowerCount / population, upper: upperCount / population, lowerCount, upperCount };
}
