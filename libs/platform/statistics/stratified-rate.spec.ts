import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clopperPearson } from './intervals.js';
import { stratifiedRate, type StratumCounts } from './stratified-rate.js';

const large: StratumCounts = { stratum: '1084', size: 400, sampled: 20, nonconforming: 1 };
const small: StratumCounts = { stratum: '1081', size: 100, sampled: 20, nonconforming: 4 };

describe('the weighted national rate', () => {
  it('weighs each stratum by its share of the frame', () => {
    const national = stratifiedRate([large, small]);
    expect(national).toMatchObject({
      strata: [
        { stratum: '1084', size: 400, sampled: 20, nonconforming: 1, rate: 0.05, weight: 0.8 },
        { stratum: '1081', size: 100, sampled: 20, nonconforming: 4, rate: 0.2, weight: 0.2 },
      ],
      confidence: 0.95,
    });
    if ('unavailable' in national) throw new Error('the rate is available');
    expect(national.nonconformity.rate).toBeCloseTo(0.08, 12);
    expect(national.effectiveN).toBeCloseTo(29.4117647, 6);
    expect(national.nonconformity.lower).toBeCloseTo(0.0124934, 6);
    expect(national.nonconformity.upper).toBeCloseTo(0.24112091, 6);
  });

  it('is the plain rate when there is one stratum', () => {
    const national = stratifiedRate([small]);
    if ('unavailable' in national) throw new Error('the rate is available');
    const { lower, upper } = clopperPearson(4, 20);
    expect(national.effectiveN).toBeCloseTo(20, 9);
    expect(national.nonconformity.lower).toBeCloseTo(lower, 9);
    expect(national.nonconformity.upper).toBeCloseTo(upper, 9);
  });

  it('is refused while a stratum is unknown, and says which', () => {
    expect(stratifiedRate([large, { ...small, sampled: 'unknown' }])).toEqual({
      unavailable: 'n-unknown',
      strata: ['1081'],
    });
  });

  it('is refused while a stratum is unaudited, and when there is no frame', () => {
    const unaudited = { ...small, sampled: 0, nonconforming: 0 };
    expect(stratifiedRate([large, unaudited])).toEqual({ unavailable: 'n-zero', strata: ['1081'] });
    expect(stratifiedRate([])).toEqual({ unavailable: 'n-zero', strata: [] });
  });

  it('leaves out a stratum without units', () => {
    const empty = { stratum: '1082', size: 0, sampled: 0, nonconforming: 0 };
    expect(stratifiedRate([large, small, empty])).toEqual(stratifiedRate([large, small]));
  });

  it('refuses counts that cannot be', () => {
    expect(() => stratifiedRate([{ ...small, sampled: 101 }])).toThrow(
      new RangeError('1081: 101 sampled of only 100'),
    );
    expect(() => stratifiedRate([{ ...small, nonconforming: 21 }])).toThrow(
      new RangeError('1081: 21 nonconforming of only 20'),
    );
  });

  it('has weights that add up to 1 and an interval that holds the rate', () => {
    const stratum = fc
      .record({ bad: fc.nat(30), good: fc.nat(30), unseen: fc.nat(2000) })
      .filter(({ bad, good }) => bad + good > 0)
      .map(({ bad, good, unseen }) => ({
        stratum: 'any',
        size: bad + good + unseen,
        sampled: bad + good,
        nonconforming: bad,
      }));
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (strata) => {
        const national = stratifiedRate(strata);
        if ('unavailable' in national) throw new Error('the rate is available');
        const { rate, lower, upper } = national.nonconformity;
        expect(national.strata.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
        expect(0 <= lower && lower <= rate + 1e-12 && rate - 1e-12 <= upper && upper <= 1).toBe(true);
        expect(national.effectiveN).toBeLessThanOrEqual(
          strata.reduce((sum, { sampled }) => sum + sampled, 0) + 1e-6,
        );
      }),
    );
  });
});
