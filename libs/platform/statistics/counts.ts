/**
 * Refuses counts that count nothing: fractions, negatives, or more hits than trials.
 *
 * @throws RangeError naming the number that is wrong.
 */
export function checkCounts(x: number, n: number): void {
  checkWhole('x', x);
  checkWhole('n', n);
  if (x > n) throw new RangeError(`x = ${x} is more than n = ${n}`);
}

/** @throws RangeError unless the value is a whole number of at least `least`. */
export function checkWhole(name: string, value: number, least = 0): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new RangeError(`${name} = ${value} is not a whole number of ${least} or more`);
}

/** @throws RangeError unless 0 < value < 1. */
export function checkOpenShare(name: string, value: number): void {
  if (value > 0 && value < 1) return;
  throw new RangeError(`${name} = ${value} does not lie between 0 and 1`);
}

/** @throws RangeError unless 0 <= value <= 1. */
export function checkShare(name: string, value: number): void {
  if (value >= 0 && value <= 1) return;
  throw new RangeError(`${name} = ${value} is not a share from 0 to 1`);
}
