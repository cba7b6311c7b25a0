import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDayNumber, dayNumber } from './local-date.js';
import { endOfLocalDay, localDateOf, startOfLocalDay } from './local-time.js';

const hours = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe('days in Denmark', () => {
  it.each([
    ['2023-03-14T22:59:59Z', '2023-03-14'],
    ['2023-03-14T23:00:00Z', '2023-03-15'],
    ['2023-06-08T21:59:59.999Z', '2023-06-08'],
    ['2023-06-08T22:00:00Z', '2023-06-09'],
    ['2023-06-09T00:30:00+02:00', '2023-06-09'],
    ['2023-12-31T23:00:00Z', '2024-01-01'],
  ])('%s is the day %s', (instant, date) => expect(localDateOf(instant)).toBe(date));

  it.each([
    ['2023-03-15', '2023-03-14T23:00:00.000Z', '2023-03-15T23:00:00.000Z', 24],
    ['2023-06-09', '2023-06-08T22:00:00.000Z', '2023-06-09T22:00:00.000Z', 24],
    ['2023-03-26', '2023-03-25T23:00:00.000Z', '2023-03-26T22:00:00.000Z', 23],
    ['2023-10-29', '2023-10-28T22:00:00.000Z', '2023-10-29T23:00:00.000Z', 25],
  ])('%s lasts from %s to %s, %d hours', (date, start, end, length) => {
    expect(startOfLocalDay(date)).toBe(start);
    expect(endOfLocalDay(date)).toBe(end);
    expect(hours(start, end)).toBe(length);
  });

  it('keeps every instant between the two midnights in the day, and none outside', () => {
    const recent = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-12-31') });
    fc.assert(
      fc.property(recent, (day) => {
        const date = dateOfDayNumber(day);
        const lastMoment = new Date(Date.parse(endOfLocalDay(date)) - 1).toISOString();
        expect(localDateOf(startOfLocalDay(date))).toBe(date);
        expect(localDateOf(lastMoment)).toBe(date);
        expect(localDateOf(endOfLocalDay(date))).toBe(dateOfDayNumber(day + 1));
        expect(endOfLocalDay(date)).toBe(startOfLocalDay(dateOfDayNumber(day + 1)));
      }),
    );
  });

  it.each(['2023-03-15', 'soon', '2023-03-15T10:00:00'])('refuses %j as an instant', (text) => {
    expect(() => localDateOf(text)).toThrow(RangeError);
  });

  it('refuses a day that is none', () => expect(() => startOfLocalDay('2023-02-30')).toThrow(RangeError));
});
