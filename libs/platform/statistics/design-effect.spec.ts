import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusterAdjustedInterval, designEffect } from './design-effect.js';
import { clopperPearson } from './intervals.js';

describe('the design effect', () => {
  it.each([
    [3, 0.3, 1.6],
    [3, 0.6, 2.2],
    [3, 1, 3],
    [3, 0, 1],
    [1, 0.6, 1],
    [1.8, 0.5, 1.4],
  ])('of families of %d correlated %d is %d', (size, rho, effect) =>
    expect(designEffect(size, rho)).toBeCloseTo(effect, 12),
  );

  it.each([
    [0.5, 0.3],
    [NaN, 0.3],
    [Infinity, 0.3],
    [3, -0.1],
    [3, 1.1],
  ])('refuses families of %d correlated %d', (size, rho) =>
    expect(() => designEffect(size, rho)).toThrow(RangeError),
  );
});

describe('an interval adjusted for families', () => {
  // Limits from the beta quantiles of scipy at x/deff and n/deff.
  it.each([
    [6, 60, 0.3, 1.6, 37.5, 0.02638017, 0.24256258],
    [9, 90, 0.6, 2.2, 90 / 2.2, 0.02846449, 0.23463758],
    [0, 30, 1, 3, 10, 0, 0.30849711],
  ])('of %d in %d, trios correlated %d', (...row) => {
    const [x, n, rho, effect, effectiveN, lower, upper] = row;
    const both = clusterAdjustedInterval(x, n, { meanClusterSize: 3, rho });
    expect(both.naive).toEqual(clopperPearson(x, n));
    expect(both.designEffect).toBeCloseTo(effect, 12);
    expect(both.effectiveN).toBeCloseTo(effectiveN, 12);
    expect(both.adjusted.lower).toBeCloseTo(lower, 6);
    expect(both.adjusted.upper).toBeCloseTo(upper, 6);
  });

  it('is the naive one when members differ freely, else holds it', () => {
    const design = fc.record({
      meanClusterSize: fc.double({ min: 1, max: 6, noNaN: true }),
      rho: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), design, (bad, good, families) => {
        const { naive, adjusted } = clusterAdjustedInterval(bad, bad + good, families);
        expect(adjusted.lower).toBeLessThanOrEqual(naive.lower + 1e-9);
        expect(adjusted.upper).toBeGreaterThanOrEqual(naive.upper - 1e-9);
        const free = clusterAdjustedInterval(bad, bad + good, { ...families, rho: 0 });
        expect(free.adjusted.upper).toBeCloseTo(free.naive.upper, 9);
      }),
    );
  });

  it('knows nothing of an empty sample', () => {
    const { adjusted } = clusterAdjustedInterval(0, 0, { meanClusterSize: 3, rho: 0.3 });
    expect(adjusted).toEqual({ lower: 0, upper: 1 });
  });
});
