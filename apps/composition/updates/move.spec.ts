import { describe, expect, it } from '@jest/globals';
import { moveBetween, wholeOf, type Look } from './move.js';

const compare = (a: string, b: string) => Number(a) - Number(b);
const quiet: Look = {
  head: '9',
  marks: [
    { name: 'audit-rounds', position: '9', mark: '1:4' },
    { name: 'consent-status', position: '9', mark: '1:7' },
  ],
};
const [rounds, status] = quiet.marks as [Look['marks'][0], Look['marks'][0]];

describe('what moved between two looks', () => {
  it('is nothing while nothing does', () => {
    expect(moveBetween(quiet, quiet, compare)).toBeUndefined();
  });
  it('names the read models whose rows may say something else, and how far all of them are', () => {
    const after = {
      head: '12',
      marks: [
        { ...rounds, position: '12', mark: '1:5' },
        { ...status, position: '11', mark: '1:9' },
      ],
    };
    expect(moveBetween(quiet, after, compare)).toEqual({
      position: '11',
      projections: ['audit-rounds', 'consent-status'],
    });
  });
  it('does not name one that was only led past events of others', () => {
    const after = { head: '12', marks: [rounds, { ...status, position: '12', mark: '1:8' }] };
    expect(moveBetween(quiet, after, compare)?.projections).toEqual(['consent-status']);
  });
  it('tells of a log that moved by itself: some pages read it without a read model', () => {
    expect(moveBetween(quiet, { ...quiet, head: '10' }, compare)).toEqual({
      position: '10',
      projections: [],
    });
  });
  it('tells of a read model that was rebuilt or is new', () => {
    const after = { head: '9', marks: [rounds, { ...status, mark: '2:7' }] };
    expect(moveBetween(quiet, after, compare)?.projections).toEqual(['consent-status']);
    expect(moveBetween({ head: '9', marks: [rounds] }, quiet, compare)?.projections).toEqual([
      'consent-status',
    ]);
  });
  it('is everything to whoever was away', () => {
    expect(wholeOf(quiet, compare)).toEqual({
      position: '9',
      projections: ['audit-rounds', 'consent-status'],
    });
  });
});
