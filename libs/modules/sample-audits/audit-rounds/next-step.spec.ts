import { describe, expect, it } from '@jest/globals';
import { nextStepOf } from './next-step.js';

const round = {
  status: 'planned',
  sampling: 'drawn',
  regions: ['1084', '1085'],
  reported: [],
  meetings: [],
} as const;

describe('the next step of a round', () => {
  it.each([
    [{}, 'freeze-frame'],
    [{ sampling: 'named-by-hand' }, 'announce-round'],
    [{ status: 'frozen' }, 'draw-sample'],
    [{ status: 'drawn' }, 'announce-round'],
    [{ status: 'announced', reported: ['1084'] }, 'await-reports'],
    [{ status: 'announced', reported: ['1085', '1084'] }, 'report-round'],
    [{ status: 'announced', meetings: ['meeting-13'] }, 'close-round'],
    [{ status: 'closed' }, null],
  ] as const)('after %j is %s', (more, step) => {
    expect(nextStepOf({ ...round, ...more })).toBe(step);
  });
});
