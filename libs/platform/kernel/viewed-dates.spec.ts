import { describe, expect, it } from '@jest/globals';
import { viewedOn } from './viewed-dates.js';

const TODAY = '2023-03-15';

describe('the dates of a question', () => {
  it('are today unless told, and then nothing is past', () => {
    expect(viewedOn({}, TODAY)).toEqual({ asOf: TODAY, knownOn: TODAY, isNow: true });
    expect(viewedOn({ asOf: '2022-12-16' }, TODAY)).toEqual({
      asOf: '2022-12-16',
      knownOn: TODAY,
      isNow: false,
    });
    expect(viewedOn({ knownOn: '2022-12-16' }, TODAY).isNow).toBe(false);
  });

  it.each([{ asOf: '2023-03-16' }, { knownOn: '2023-03-16' }])('lie in no future: %j', (asked) => {
    expect(() => viewedOn(asked, TODAY)).toThrow('date.in-the-future');
  });
});
