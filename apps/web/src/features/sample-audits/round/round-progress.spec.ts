import { describe, expect, it } from '@jest/globals';
import { peopleAndFamilies } from '../round.js';
import { progressOf, totalOf } from './round-progress.js';

const line = {
  code: '1084',
  sampled: 20,
  open: 12,
  closed: 8,
  answered: 14,
  overdue: 3,
  openBy: { awaitingAnswer: 6 },
};

describe('the progress of a round', () => {
  it('parts what was opened into waiting, under way and closed', () => {
    const [progress] = progressOf([line], ['1084']);
    expect(progress).toEqual({
      region: '1084',
      sampled: 20,
      opened: 20,
      awaitingAnswer: 6,
      answered: 14,
      underWay: 6,
      closed: 8,
      overdue: 3,
    });
  });

  it('keeps to the regions of the round, in their order', () => {
    const lines = [line, { ...line, code: '1083' }, { ...line, code: '1081' }];
    expect(progressOf(lines, ['1083', '1084', '1085']).map(({ region }) => region)).toEqual(['1083', '1084']);
  });

  it('does not know n of all while it does not know n of one', () => {
    const known = progressOf([line, { ...line, code: '1083' }], ['1083', '1084']);
    expect(totalOf(known)).toMatchObject({ sampled: 40, opened: 40, overdue: 6 });
    expect(totalOf([...known, { ...known[0]!, sampled: null }]).sampled).toBeNull();
  });

  it('counts people, families and those of no family', () => {
    const samples = [{ family: 'F-1' }, { family: 'F-1' }, { family: 'F-2' }, { family: null }];
    expect(peopleAndFamilies(samples)).toEqual({ people: 4, families: 2, alone: 1 });
  });
});
