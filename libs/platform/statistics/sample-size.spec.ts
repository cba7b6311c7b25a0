import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hypergeometric, tails } from './discrete.js';
import {
  acceptanceProbability,
  detectionSampleSize,
  operatingCharacteristic,
  precisionSampleSize,
} from './sample-size.js';

describe('a detection plan', () => {
  it.each([
    [0.01, 299],
    [0.02, 149],
    [0.05, 59],
    [0.1, 29],
    [1, 1],
  ])('for a rate of %d takes %d', (rate, n) => expect(detectionSampleSize({ rate })).toBe(n));

  it.each([
    [50, 31],
    [100, 45],
    [200, 51],
    [500, 56],
    [1000, 57],
    [5000, 59],
  ])('for 5 %% of %d takes %d', (population, n) =>
    expect(detectionSampleSize({ rate: 0.05, population })).toBe(n),
  );

  it.each([
    [0.05, 93],
    [0.1, 46],
  ])('that accepts one, for a rate of %d, takes %d', (rate, n) => {
    expect(detectionSampleSize({ rate, acceptance: 1 })).toBe(n);
  });

  it('counts 7 % of 100 as seven units, whatever the floating point says', () => {
    expect(0.07 * 100).toBeGreaterThan(7);
    const n = detectionSampleSize({ rate: 0.07, population: 100 });
    expect(tails(hypergeometric(100, 7, n), 0).atMost).toBeLessThanOrEqual(0.05);
    expect(tails(hypergeometric(100, 7, n - 1), 0).atMost).toBeGreaterThan(0.05);
  });

  it('is the smallest that suffices', () => {
    const rates = fc.double({ min: 0.005, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(rates, fc.nat(3), (rate, acceptance) => {
        const n = detectionSampleSize({ rate, acceptance });
        expect(acceptanceProbability(n, acceptance, rate)).toBeLessThanOrEqual(0.05 + 1e-12);
        expect(acceptanceProbability(n - 1, acceptance, rate)).toBeGreaterThan(0.05 - 1e-12);
      }),
    );
  });

  it('never takes more of a counted frame than of an endless one, or than there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (population, rate) => {
          const n = detectionSampleSize({ rate, population });
          expect(n).toBeLessThanOrEqual(Math.min(population, detectionSampleSize({ rate })));
        },
      ),
    );
  });

  it('refuses to look for what can never show', () => {
    expect(() => detectionSampleSize({ rate: 0 })).toThrow(RangeError);
    expect(() => detectionSampleSize({ rate: 0.05, population: 20, acceptance: 1 })).toThrow(
      new RangeError('1 nonconforming units never show as more than 1'),
    );
  });
});

describe('a precision plan', () => {
  it('takes 203 for three points either way at 5 %', () => {
    expect(precisionSampleSize({ rate: 0.05, halfWidth: 0.03 })).toBe(203);
  });

  it.each([
    [0, 0.03],
    [0.05, 0],
    [1, 0.03],
  ])('refuses a rate of %d within %d', (rate, halfWidth) => {
    expect(() => precisionSampleSize({ rate, halfWidth })).toThrow(RangeError);
  });
});

describe('an operating characteristic', () => {
  it('of 50 with one accepted passes 91 % at 1 % and 28 % at 5 %', () => {
    expect(acceptanceProbability(50, 1, 0.01)).toBeCloseTo(0.9106, 4);
    expect(acceptanceProbability(50, 1, 0.05)).toBeCloseTo(0.2794, 4);
  });

  it('starts at certainty, ends at none, and falls between', () => {
    const curve = operatingCharacteristic(50, 1, [0, 0.01, 0.02, 0.05, 0.1, 0.5, 1]);
    expect(curve[0]).toEqual({ rate: 0, accepted: 1 });
    expect(curve.at(-1)).toEqual({ rate: 1, accepted: 0 });
    const accepted = curve.map((point) => point.accepted);
    expect(accepted).toEqual([...accepted].sort((a, b) => b - a));
  });

  it('agrees with the formula for c = 0 and c = 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 500 }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (n, p) => {
          const none = (1 - p) ** n;
          expect(acceptanceProbability(n, 0, p)).toBeCloseTo(none, 10);
          expect(acceptanceProbability(n, 1, p)).toBeCloseTo(none + n * p * (1 - p) ** (n - 1), 10);
        },
      ),
    );
  });

  it('accepts whatever cannot be rejected', () => expect(acceptanceProbability(3, 3, 1)).toBe(1));

  it('does not drown in large numbers', () => {
    expect(acceptanceProbability(1_000_000, 10_000, 0.01)).toBeCloseTo(0.5027, 3);
  });
});
