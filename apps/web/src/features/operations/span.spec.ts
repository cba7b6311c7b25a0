import { describe, expect, it } from '@jest/globals';
import { inParts, share } from './span.js';

describe('a span of time', () => {
  it.each([
    [0, { unit: 'seconds', count: 0 }],
    [119.9, { unit: 'seconds', count: 119 }],
    [120, { unit: 'minutes', count: 2 }],
    [7_199, { unit: 'minutes', count: 119 }],
    [7_200, { unit: 'hours', count: 2 }],
    [172_800, { unit: 'days', count: 2 }],
  ])('of %d seconds is told in the largest unit that fits twice', (seconds, told) =>
    expect(inParts(seconds)).toEqual(told),
  );
});

describe('the share of a rebuild that is done', () => {
  it('lies between nothing and all', () => {
    expect(share(57, 114)).toBe(0.5);
    expect(share(200, 114)).toBe(1);
  });

  it('is unknown until both are', () => {
    expect(share(null, 114)).toBeUndefined();
    expect(share(1, null)).toBeUndefined();
    expect(share(0, 0)).toBeUndefined();
  });
});
