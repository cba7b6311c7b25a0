import { describe, expect, it } from '@jest/globals';
import { peopleAndFamilies } from '../round.js';
import { checksBehind, progressOf, sumOf } from './round-progress.js';

const counts = {
  people: 20,
  families: 4,
  singles: 8,
  opened: 20,
  awaitingAnswer: 6,
  answered: 14,
  open: 12,
  closed: 8,
  overdue: 3,
};

describe('the progress of a round', () => {
  it('parts what is open into waiting and under way', () => {
    expect(progressOf(counts, 'drawn')).toMatchObject({ awaitingAnswer: 6, underWay: 6, closed: 8 });
  });

  it('knows n of what was drawn, and of nothing else', () => {
    expect(progressOf(counts, 'drawn').sampled).toBe(20);
    expect(progressOf(counts, 'named-by-hand').sampled).toBeNull();
  });

  it('adds regions up', () => {
    expect(sumOf([counts, counts], 'drawn')).toMatchObject({ sampled: 40, families: 8, underWay: 12 });
    expect(sumOf([], 'named-by-hand')).toMatchObject({ sampled: null, opened: 0 });
  });

  it('counts people, families and those of no family', () => {
    const samples = [{ family: 'F-1' }, { family: 'F-1' }, { family: 'F-2' }, { family: null }];
    expect(peopleAndFamilies(samples)).toEqual({ people: 4, families: 2, alone: 1 });
  });

  it('leads from a figure to the checks it counts', () => {
    const within = { round: 'R1', region: '1084' };
    expect(checksBehind('awaitingAnswer', within)).toEqual({ ...within, state: 'awaitingAnswer' });
    expect(checksBehind('overdue', { round: 'R1' })).toEqual({ round: 'R1', overdue: 'true' });
    expect(checksBehind('opened', within)).toEqual(within);
  });

  it('leads nowhere from what the working list cannot be narrowed to', () => {
    expect(checksBehind('sampled', { round: 'R1' })).toBeUndefined();
    expect(checksBehind('answered', { round: 'R1' })).toBeUndefined();
  });
});
