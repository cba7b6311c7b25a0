import { describe, expect, it } from '@jest/globals';
import { LONGEST_BACKOFF_MS, backoffMs } from './backoff.js';

describe('the wait after a failed run', () => {
  it('doubles', () => {
    expect([1, 2, 3, 4].map((runs) => backoffMs(runs, 5_000, 1))).toEqual([5_000, 10_000, 20_000, 40_000]);
  });

  it('is spread over its upper half', () => {
    expect(backoffMs(1, 5_000, 0)).toBe(2_500);
    expect(backoffMs(1, 5_000, 0.5)).toBe(3_750);
  });

  it('ends growing at a quarter of an hour', () => {
    expect(backoffMs(50, 5_000, 1)).toBe(LONGEST_BACKOFF_MS);
    expect(backoffMs(2_000, 5_000, 1)).toBe(LONGEST_BACKOFF_MS);
  });
});
