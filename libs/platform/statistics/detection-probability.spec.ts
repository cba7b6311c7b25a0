import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectionProbability, nonconformingUnits } from './detection-probability.js';
import { detectionSampleSize } from './sample-size.js';

/** The chance of none, factor by factor. */
const missed = (population: number, marked: number, sampled: number): number =>
  Array.from({ length: sampled }, (_, i) => Math.max(0, population - marked - i) / (population - i)).reduce(
    (product, factor) => product * factor,
    1,
  );

describe('the chance of finding something', () => {
  it('is that of not missing everything', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (population, rate, part) => {
          const sampled = Math.floor(part * population);
          const marked = nonconformingUnits(population, rate);
          const found = detectionProbability({ population, sampled, rate });
          expect(found).toBeCloseTo(1 - missed(population, marked, sampled), 9);
        },
      ),
    );
  });
  it('reaches what the sample size was chosen for, and not with one less', () => {
    for (const [population, rate] of [
      [1200, 0.05],
      [80, 0.1],
      [5000, 0.01],
    ] as const) {
      const sampled = detectionSampleSize({ rate, population, confidence: 0.95 });
      expect(detectionProbability({ population, sampled, rate })).toBeGreaterThanOrEqual(0.95);
      expect(detectionProbability({ population, sampled: sampled - 1, rate })).toBeLessThan(0.95);
    }
  });
  it('is none where nothing is wrong or nothing looked at, and one where all is looked at', () => {
    expect(detectionProbability({ population: 10, sampled: 5, rate: 0 })).toBe(0);
    expect(detectionProbability({ population: 10, sampled: 0, rate: 0.5 })).toBe(0);
    expect(detectionProbability({ population: 10, sampled: 10, rate: 0.1 })).toBeCloseTo(1, 12);
    expect(detectionProbability({ population: 10, sampled: 10, rate: 0.1, acceptance: 1 })).toBe(0);
  });
  it('refuses counts that are none', () => {
    expect(() => detectionProbability({ population: 10, sampled: 11, rate: 0.1 })).toThrow(RangeError);
    expect(() => detectionProbability({ population: 0, sampled: 0, rate: 0.1 })).toThrow(RangeError);
    expect(() => detectionProbability({ population: 10, sampled: 1, rate: 1.1 })).toThrow(RangeError);
  });
});
