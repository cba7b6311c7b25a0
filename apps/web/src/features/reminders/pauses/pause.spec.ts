import { describe, expect, it } from '@jest/globals';
import { faultOfEnd, latestEnd, pauseInput } from './pause.js';

const today = '2023-01-03';
const values = { region: '1084', reason: ' Regionen flytter arkiv ', until: '2023-01-20' };

describe('a pause', () => {
  it('ends within sixty days', () => {
    expect(latestEnd(today)).toBe('2023-03-04');
    expect(faultOfEnd('2023-03-04', today)).toBeUndefined();
    expect(faultOfEnd('2023-03-05', today)).toBe('tooFar');
  });

  it('lasts the day at least', () => {
    expect(faultOfEnd(today, today)).toBeUndefined();
    expect(faultOfEnd('2023-01-02', today)).toBe('past');
    expect(faultOfEnd('', today)).toBe('required');
  });

  it('is of the region that was chosen', () =>
    expect(pauseInput(values, undefined, today)).toEqual({
      occurredOn: today,
      scope: 'region',
      target: '1084',
      reason: 'Regionen flytter arkiv',
      until: '2023-01-20',
    }));

  it('is of the item that was given', () =>
    expect(pauseInput(values, { scope: 'item', target: 'r1-hs-3' }, today)).toMatchObject({
      scope: 'item',
      target: 'r1-hs-3',
    }));
});
