import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binomial, tails } from './discrete.js';
import { hypergeometricInterval } from './finite-interval.js';
import { clopperPearson, wilson } from './intervals.js';

const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));

// The table of the domain handbook, D.1, to four decimals.
const table: [number, number, number, number, number, number][] = [
  [0, 10, 0.0, 0.3085, 0.0, 0.2775],
  [1, 10, 0.0025, 0.445, 0.0179, 0.4042],
  [2, 10, 0.0252, 0.5561, 0.0567, 0.5098],
  [6, 10, 0.2624, 0.8784, 0.3127, 0.8318],
  [0, 20, 0.0, 0.1684, 0.0, 0.1611],
  [1, 20, 0.0013, 0.2487, 0.0089, 0.2361],
  [6, 20, 0.1189, 0.5428, 0.1455, 0.519],
  [3, 50, 0.0125, 0.1655, 0.0206, 0.1622],
  [0, 59, 0.0, 0.0606, 0.0, 0.0611],
  [9, 100, 0.042, 0.164, 0.0481, 0.1623],
];

describe('Clopper-Pearson', () => {
  it.each(table)('of %d in %d is %d to %d', (x, n, lower, upper) => {
    expect(clopperPearson(x, n).lower).toBeCloseTo(lower, 4);
    expect(clopperPearson(x, n).upper).toBeCloseTo(upper, 4);
  });

  it.each([
    [0, 10, 0, 0.308497],
    [1, 20, 0.001265, 0.248733],
    [9, 10, 0.554984, 0.997471],
    [95, 100, 0.887165, 0.983568],
    [10, 10, 0.691503, 1],
  ])('of %d in %d is golden', (x, n, lower, upper) => {
    expect(clopperPearson(x, n).lower).toBeCloseTo(lower, 6);
    expect(clopperPearson(x, n).upper).toBeCloseTo(upper, 6);
  });

  it('leaves half the doubt in each tail', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const { lower, upper } = clopperPearson(x, n, 0.9);
        if (x > 0) expect(tails(binomial(n, lower), x).atLeast).toBeCloseTo(0.05, 6);
        if (x < n) expect(tails(binomial(n, upper), x).atMost).toBeCloseTo(0.05, 6);
      }),
    );
  });
});

describe('Wilson', () => {
  it.each(table)('of %d in %d', (...row) => {
    const [x, n, , , lower, upper] = row;
    expect(wilson(x, n).lower).toBeCloseTo(lower, 4);
    expect(wilson(x, n).upper).toBeCloseTo(upper, 4);
  });
});

describe.each([
  ['Clopper-Pearson', clopperPearson],
  ['Wilson', wilson],
])('%s', (_name, interval) => {
  it('knows nothing of an empty sample', () => expect(interval(0, 0)).toEqual({ lower: 0, upper: 1 }));

  it('touches 0 and 1 exactly', () => {
    expect(interval(0, 7).lower).toBe(0);
    expect(interval(7, 7).upper).toBe(1);
  });

  it('holds the share seen, mirrors itself, and widens with confidence', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const { lower, upper } = interval(x, n);
        expect(0 <= lower && lower <= x / n && x / n <= upper && upper <= 1).toBe(true);
        expect(interval(n - x, n).upper).toBeCloseTo(1 - lower, 8);
        expect(interval(x, n, 0.99).upper).toBeGreaterThanOrEqual(upper);
        expect(interval(x, n, 0.99).lower).toBeLessThanOrEqual(lower);
      }),
    );
  });

  it.each([
    [3, 2, 'x = 3 is more than n = 2'],
    [-1, 2, 'x = -1 is not a whole number of 0 or more'],
    [1, 2.5, 'n = 2.5 is not a whole number of 0 or more'],
    [NaN, 2, 'x = NaN is not a whole number of 0 or more'],
  ])('refuses %d of %d', (x, n, message) => expect(() => interval(x, n)).toThrow(new RangeError(message)));

  it.each([0, 1, 95, NaN])('refuses a confidence of %d', (confidence) => {
    const refusal = new RangeError(`confidence = ${confidence} does not lie between 0 and 1`);
    expect(() => interval(1, 2, confidence)).toThrow(refusal);
  });
});

describe('the interval of a finite population', () => {
  // Counts found by trying every number of marked units in exact fractions.
  it.each([
    [0, 10, 50, 0, 13],
    [1, 10, 50, 1, 20],
    [3, 20, 60, 3, 20],
    [0, 31, 50, 0, 3],
    [6, 20, 100, 14, 51],
    [10, 10, 40, 30, 40],
    [5, 50, 50, 5, 5],
    [2, 30, 200, 3, 41],
    [0, 0, 12, 0, 12],
  ])('for %d of %d out of %d is %d to %d units', (...row) => {
    const [x, n, population, lowerCount, upperCount] = row;
    expect(hypergeometricInterval(x, n, population)).toEqual({
      lower: lowerCount / population,
      upper: upperCount / population,
      lowerCount,
      upperCount,
    });
  });

  it('lies within the endless one, but for the rounding to units', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 2000 }), ({ x, n }, unseen) => {
        const population = n + unseen;
        const finite = hypergeometricInterval(x, n, population);
        const endless = clopperPearson(x, n);
        expect(finite.lower).toBeGreaterThanOrEqual(endless.lower - 1 / population);
        expect(finite.upper).toBeLessThanOrEqual(endless.upper + 1 / population);
        expect(finite.lower - 1 / population <= x / n && x / n <= finite.upper + 1 / population).toBe(true);
      }),
    );
  });

  it('opens to the endless one as the population grows', () => {
    const finite = hypergeometricInterval(9, 100, 10_000_000);
    expect(finite.lower).toBeCloseTo(clopperPearson(9, 100).lower, 5);
    expect(finite.upper).toBeCloseTo(clopperPearson(9, 100).upper, 5);
  });

  it('refuses more drawn than there are, and an empty population', () => {
    expect(() => hypergeometricInterval(1, 11, 10)).toThrow(
      new RangeError('n = 11 is more than the population of 10'),
    );
    expect(() => hypergeometricInterval(0, 0, 0)).toThrow(RangeError);
  });
});
