import { describe, expect, it } from '@jest/globals';
import { complianceRate } from './compliance-rate.js';
import { clopperPearson } from './intervals.js';

describe('the rate of compliance', () => {
  it('comes with its interval, both ways round', () => {
    const { lower, upper } = clopperPearson(9, 100);
    expect(complianceRate({ sampled: 100, nonconforming: 9 })).toEqual({
      sampled: 100,
      nonconforming: 9,
      compliance: { rate: 0.91, lower: 1 - upper, upper: 1 - lower },
      nonconformity: { rate: 0.09, lower, upper },
      confidence: 0.95,
    });
  });

  it('is refused when nobody knows how many were sampled', () => {
    expect(complianceRate({ sampled: 'unknown', nonconforming: 6 })).toEqual({ unavailable: 'n-unknown' });
  });

  it('is refused when nothing was sampled', () => {
    expect(complianceRate({ sampled: 0, nonconforming: 0 })).toEqual({ unavailable: 'n-zero' });
  });

  it('is not a silence about wrong counts', () => {
    expect(() => complianceRate({ sampled: 5, nonconforming: 6 })).toThrow(RangeError);
    expect(() => complianceRate({ sampled: 0, nonconforming: 1 })).toThrow(RangeError);
    expect(() => complianceRate({ sampled: 'unknown', nonconforming: -1 })).toThrow(RangeError);
  });
});
