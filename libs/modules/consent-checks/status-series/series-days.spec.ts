import { describe, expect, it } from '@jest/globals';
import { MOST_DAYS, seriesDays } from './series-days.js';

describe('the days of a series', () => {
  it('are a week apart, and the last one is the last asked for', () => {
    expect(seriesDays('2022-12-16', '2023-01-03', 'week')).toEqual([
      '2022-12-16',
      '2022-12-23',
      '2022-12-30',
      '2023-01-03',
    ]);
  });

  it('are a month apart; a short month ends with its own last day', () => {
    expect(seriesDays('2022-12-31', '2023-04-30', 'month')).toEqual([
      '2022-12-31',
      '2023-01-31',
      '2023-02-28',
      '2023-03-31',
      '2023-04-30',
    ]);
  });

  it('are one when both are the same', () => {
    expect(seriesDays('2023-03-15', '2023-03-15', 'month')).toEqual(['2023-03-15']);
  });

  it('end beyond the most that is answered, so that one can refuse', () => {
    expect(seriesDays('1970-01-01', '2023-03-15', 'week').length).toBeGreaterThan(MOST_DAYS);
  });
});
