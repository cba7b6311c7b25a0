import { describe, expect, it } from '@jest/globals';
import { businessDaysTo } from './business-days.js';

const easter2023 = {
  from: '2023-01-01',
  to: '2023-12-31',
  exceptions: ['2023-04-06', '2023-04-07', '2023-04-10', '2023-04-15'],
};

describe('business days to a deadline', () => {
  it.each([
    ['2023-03-15', '2023-03-15', 0],
    ['2023-03-15', '2023-03-16', 1],
    ['2023-03-17', '2023-03-20', 1],
    ['2023-03-18', '2023-03-19', 0],
    ['2023-04-03', '2023-04-11', 3],
    ['2023-04-11', '2023-04-03', -3],
    ['2023-04-14', '2023-04-15', 1],
  ])('from %s to %s are %d', (today, day, n) => expect(businessDaysTo(today, day, easter2023)).toBe(n));

  it('are not told beyond what is known', () => {
    expect(businessDaysTo('2022-12-30', '2023-01-04', easter2023)).toBeUndefined();
    expect(businessDaysTo('2023-12-30', '2024-01-04', easter2023)).toBeUndefined();
  });
});
