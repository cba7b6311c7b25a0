import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  compare,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isLocalDate,
  parseLocalDate,
} from './local-date.js';
import { isoWeek, weekday } from './week.js';

const days = fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('9999-12-31') });
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

describe('a local date', () => {
  it.each(['2023-03-15', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('is %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
    expect(parseLocalDate(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0999-12-31',
    '2023-1-1',
    '15-03-2023',
    '2023-03-15T00:00:00Z',
    ' 2023-03-15',
    '2023-03-15\n',
    '',
    '٢٠٢٣-٠٣-١٥',
  ])('is not %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => parseLocalDate(text)).toThrow(new RangeError(`"${text}" is not a day written YYYY-MM-DD`));
  });

  it('counts days from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2000-03-01')).toBe(11_017);
  });

  it('agrees with the UTC calendar of the language, and back', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = dateOfDayNumber(day);
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(day);
        expect(utc(date)).toBe(day * 86_400_000);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows every border of a year', () => {
    for (let year = 1000; year < 9999; year += 1)
      expect(addDays(`${year}-12-31`, 1)).toBe(`${year + 1}-01-01`);
  });

  it('sorts as text', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(compare(dateOfDayNumber(a), dateOfDayNumber(b))).toBe(Math.sign(a - b));
        expect(daysBetween(dateOfDayNumber(a), dateOfDayNumber(b))).toBe(b - a);
      }),
    );
  });

  it.each([[dayNumber('9999-12-31') + 1], [dayNumber('1000-01-01') - 1], [0.5], [NaN], [Infinity]])(
    'refuses day number %d',
    (day) => expect(() => dateOfDayNumber(day)).toThrow(RangeError),
  );
});

describe('weeks', () => {
  it.each([
    ['2023-03-15', 3],
    ['2023-06-09', 5],
    ['2023-10-09', 1],
    ['2023-12-08', 5],
    ['1969-12-28', 7],
  ])('places %s on weekday %d', (date, day) => expect(weekday(date)).toBe(day));

  it.each([
    ['2023-01-01', 2022, 52],
    ['2023-03-15', 2023, 11],
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
    ['2026-12-31', 2026, 53],
  ])('places %s in week %d-W%d', (date, year, week) => expect(isoWeek(date)).toEqual({ year, week }));

  it('gives a Monday and the Sunday after it one week', () => {
    const mondays = fc
      .integer({ min: 1, max: 400_000 })
      .map((week) => dateOfDayNumber(4 + 7 * (week - 50_000)));
    fc.assert(
      fc.property(mondays, (monday) => {
        expect(weekday(monday)).toBe(1);
        expect(isoWeek(addDays(monday, 6))).toEqual(isoWeek(monday));
        expect(isoWeek(addDays(monday, 7))).not.toEqual(isoWeek(monday));
      }),
    );
  });
});
