import { describe, expect, it } from '@jest/globals';
import { defaultMailRetry, nextAttempt } from './next-attempt.js';

const minutes = (attempt: number) => {
  const next = nextAttempt(attempt, false);
  return next === 'give-up' ? next : next.afterMs / 60_000;
};

describe('the next attempt', () => {
  it('waits longer each time and gives up after the fifth', () => {
    expect([1, 2, 3, 4, 5, 6].map(minutes)).toEqual([1, 5, 25, 125, 'give-up', 'give-up']);
  });

  it('never comes after a permanent refusal', () => {
    expect(nextAttempt(1, true)).toBe('give-up');
  });

  it('waits no longer than the policy allows', () => {
    expect(nextAttempt(9, false, { ...defaultMailRetry, attempts: 20 })).toEqual({ afterMs: 4 * 3_600_000 });
  });
});
