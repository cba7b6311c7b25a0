import { describe, expect, it } from '@jest/globals';
import { containsCprLike } from '#platform/kernel';
import { spotCheckId } from './spot-check-id.js';

describe('the id of a spot check', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => spotCheckId(`command-${index}`));
  it('is the same for the same command, and its own for every other', () => {
    expect(spotCheckId('command-7')).toBe(ids[7]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('never looks like a CPR number', () => expect(ids.filter(containsCprLike)).toEqual([]));
});
