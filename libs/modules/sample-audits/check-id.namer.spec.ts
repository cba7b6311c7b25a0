import { describe, expect, it } from '@jest/globals';
import { isPseudonym } from '#platform/kernel';
import { checkId, nameChecks } from './check-id.namer.js';

describe('the id of a check', () => {
  it('can be read aloud and checked', () => {
    expect(isPseudonym(checkId('R2', 'R-1', 0))).toBe(true);
    expect(checkId('R2', 'R-1', 0)).toBe(checkId('R2', 'R-1', 0));
  });
  it('is another one in every round', () => {
    expect(checkId('R2', 'R-1', 0)).not.toBe(checkId('R3', 'R-1', 0));
  });
  it('gives way to one that is taken', async () => {
    const taken = checkId('R2', 'R-1', 0);
    const ids = await nameChecks('R2', ['R-1', 'R-2'], async (id) => id === taken);
    expect(ids.get('R-1')).toBe(checkId('R2', 'R-1', 1));
    expect(ids.get('R-2')).toBe(checkId('R2', 'R-2', 0));
  });
  it('is never given twice, even to the same requisition', async () => {
    const ids = await nameChecks(
      'R2',
      Array.from({ length: 500 }, (_, index) => `R-${index}`),
      async () => false,
    );
    expect(new Set(ids.values()).size).toBe(500);
  });
});
