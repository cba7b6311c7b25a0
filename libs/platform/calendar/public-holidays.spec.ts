import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { weekday } from './week.js';
import { easterDay, publicHolidays } from './public-holidays.js';

const years = Array.from({ length: 21 }, (_, index) => 2020 + index);
const named = (year: number, danish: string): string | undefined =>
  publicHolidays(year).find((holiday) => holiday.danish === danish)?.date;

describe('Easter Day', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('of %d is %s', (year, date) => expect(easterDay(year)).toBe(date));

  it('is a Sunday from 22 March to 25 April', () => {
    for (let year = 1776; year <= 9999; year += 1) {
      const date = easterDay(year);
      expect(weekday(date)).toBe(7);
      expect(date >= `${year}-03-22` && date <= `${year}-04-25`).toBe(true);
    }
  });

  it.each([1775, 10_000, 2023.5, NaN])('refuses the year %d', (year) => {
    expect(() => publicHolidays(year)).toThrow(RangeError);
  });
});

describe('Danish public holidays', () => {
  it.each(years)('of %d agree with the date-holidays package', (year) => {
    const theirs = new Holidays('DK').getHolidays(year).filter((holiday) => holiday.type === 'public');
    expect(publicHolidays(year).map((holiday) => holiday.date)).toEqual(
      theirs.map((holiday) => holiday.date.slice(0, 10)).sort(),
    );
  });

  it('hold Store bededag to the end of 2023', () => {
    expect(named(2023, 'Store bededag')).toBe('2023-05-05');
    expect(named(2024, 'Store bededag')).toBeUndefined();
    expect(publicHolidays(2023)).toHaveLength(11);
    expect(publicHolidays(2024)).toHaveLength(10);
  });

  it('carry both names and a source', () => {
    expect(publicHolidays(2023)[1]).toEqual({
      date: '2023-04-06',
      danish: 'Skærtorsdag',
      english: 'Maundy Thursday',
      source: expect.stringContaining('26. oktober 1770'),
    });
  });
});
