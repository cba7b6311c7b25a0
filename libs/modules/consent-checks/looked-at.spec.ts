import { expect, it } from '@jest/globals';
import { isLook } from './looked-at.js';

it('takes work on the check for a look, and neither its question nor its report', () => {
  const types = [
    'ConsentCheckOpened',
    'AnswerRequested',
    'CheckReportedToCommittee',
    'CheckAnswered',
  ] as const;
  expect(types.filter((type) => isLook({ type }))).toEqual(['CheckAnswered']);
});
