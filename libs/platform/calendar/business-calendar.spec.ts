import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { businessCalendar } from './business-calendar.js';
import { defaultCalendarPolicy, type CalendarPolicy } from './calendar-policy.js';
import { addDays, dateOfDayNumber, dayNumber } from './local-date.js';
import { weekday } from './week.js';

const calendar = businessCalendar(defaultCalendarPolicy);
const withPolicy = (change: Partial<CalendarPolicy>) =>
  businessCalendar({ ...defaultCalendarPolicy, ...change });

const date = fc
  .integer({ min: dayNumber('1990-01-01'), max: dayNumber('2090-12-31') })
  .map((day) => dateOfDayNumber(day));
const count = fc.integer({ min: -300, max: 300 });

describe('adding business days', () => {
  it.each([
    ['2023-03-15', 1, '2023-03-16'],
    ['2023-03-15', 5, '2023-03-22'],
    ['2023-03-15', 10, '2023-03-29'],
    ['2023-03-15', 20, '2023-04-17'],
    ['2023-04-03', 3, '2023-04-11'],
    ['2023-04-28', 5, '2023-05-08'],
    ['2024-04-19', 5, '2024-04-26'],
    ['2023-05-31', 3, '2023-06-06'],
    ['2022-12-16', 10, '2023-01-02'],
    ['2026-12-22', 3, '2026-12-29'],
    ['2026-12-30', 1, '2027-01-04'],
    ['2023-06-09', -10, '2023-05-24'],
    ['2023-10-09', -10, '2023-09-25'],
    ['2023-12-08', -10, '2023-11-24'],
    ['2023-06-09', -5, '2023-06-01'],
    ['2023-10-09', -5, '2023-10-02'],
    ['2023-12-08', -5, '2023-12-01'],
    ['2023-04-30', 0, '2023-05-01'],
  ])('%s %d is %s', (from, n, to) => expect(calendar.addBusinessDays(from, n)).toBe(to));

  it('lands on a business day', () => {
    fc.assert(
      fc.property(date, count, (from, n) => {
        expect(calendar.isBusinessDay(calendar.addBusinessDays(from, n))).toBe(true);
      }),
    );
  });

  it('is undone by taking as many away, from a business day', () => {
    fc.assert(
      fc.property(date, count, (any, n) => {
        const from = calendar.rollForward(any);
        expect(calendar.addBusinessDays(calendar.addBusinessDays(from, n), -n)).toBe(from);
      }),
    );
  });

  it('can be done in two parts, from a business day', () => {
    fc.assert(
      fc.property(date, count, count, (any, n, m) => {
        const from = calendar.rollForward(any);
        const inParts = calendar.addBusinessDays(calendar.addBusinessDays(from, n), m);
        expect(inParts).toBe(calendar.addBusinessDays(from, n + m));
      }),
    );
  });

  it('keeps the order of dates and grows with the count', () => {
    fc.assert(
      fc.property(date, fc.nat(400), count, (from, later, n) => {
        expect(calendar.addBusinessDays(from, n) <= calendar.addBusinessDays(addDays(from, later), n)).toBe(
          true,
        );
        expect(calendar.addBusinessDays(from, n) <= calendar.addBusinessDays(from, n + 1)).toBe(true);
      }),
    );
  });

  it.each([0.5, NaN, Infinity])('refuses %d days', (n) => {
    expect(() => calendar.addBusinessDays('2023-03-15', n)).toThrow(RangeError);
  });
});

describe('rolling forward', () => {
  it.each([
    ['2023-04-30', '2023-05-01'],
    ['2023-09-30', '2023-10-02'],
    ['2024-12-24', '2024-12-27'],
    ['2023-12-31', '2024-01-02'],
    ['2023-03-15', '2023-03-15'],
  ])('%s becomes %s', (from, to) => expect(calendar.rollForward(from)).toBe(to));
});

describe('business days between', () => {
  it.each([
    ['2023-03-15', '2023-03-15', 0],
    ['2023-03-15', '2023-03-16', 1],
    ['2023-03-17', '2023-03-20', 1],
    ['2023-04-03', '2023-04-11', 3],
    ['2023-04-11', '2023-04-03', -3],
    ['2023-03-19', '2023-03-18', 0],
    ['2023-01-01', '2024-01-01', 251],
  ])('%s and %s number %d', (from, to, n) => expect(calendar.businessDaysBetween(from, to)).toBe(n));

  it('are those that were added', () => {
    fc.assert(
      fc.property(date, count, (any, n) => {
        const from = calendar.rollForward(any);
        expect(calendar.businessDaysBetween(from, calendar.addBusinessDays(from, n))).toBe(n);
      }),
    );
  });

  it('add up over any day between', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        const parts = calendar.businessDaysBetween(a, b) + calendar.businessDaysBetween(b, c);
        expect(parts).toBe(calendar.businessDaysBetween(a, c));
      }),
      { numRuns: 30 },
    );
  });
});

describe('exceptions', () => {
  it('are the weekdays that do not count', () => {
    expect(calendar.exceptionsBetween('2023-04-03', '2023-04-11')).toEqual([
      '2023-04-06',
      '2023-04-07',
      '2023-04-10',
    ]);
  });

  it('are the weekend days that do', () => {
    const opened = withPolicy({ extraOpenDates: ['2023-03-18'] });
    expect(opened.exceptionsBetween('2023-03-17', '2023-03-19')).toEqual(['2023-03-18']);
  });

  it('with the weekdays say of every day whether it counts', () => {
    fc.assert(
      fc.property(date, fc.nat(60), (from, days) => {
        const to = addDays(from, days);
        const isException = calendar.exceptionsBetween(from, to).includes(to);
        expect(calendar.isBusinessDay(to)).toBe(weekday(to) < 6 !== isException);
      }),
    );
  });
});

describe('explaining a day', () => {
  it('names the holiday and its source', () => {
    expect(calendar.explain('2023-05-05')).toMatchObject({
      open: false,
      because: [
        { kind: 'public-holiday', holiday: { danish: 'Store bededag', english: 'General Prayer Day' } },
      ],
    });
  });

  it('gives every reason there is', () => {
    expect(calendar.explain('2023-12-24')).toEqual({
      open: false,
      because: [
        { kind: 'weekend', weekday: 7 },
        { kind: 'closed-by-policy', monthDay: '12-24' },
      ],
    });
  });

  it('says that a plain weekday is open, 1 May and a bank closing day too', () => {
    for (const day of ['2023-03-15', '2023-05-01', '2026-05-15']) {
      expect(calendar.explain(day)).toEqual({ open: true, because: 'weekday' });
    }
  });

  it('agrees with the quick answer', () => {
    const changed = withPolicy({
      extraClosedDates: ['2026-05-15'],
      extraOpenDates: ['2026-05-16', '2026-05-14'],
    });
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      expect(changed.isBusinessDay(day)).toBe(changed.explain(day).open);
    }
  });
});

describe('a policy', () => {
  it('closes single dates and opens others', () => {
    const changed = withPolicy({ extraClosedDates: ['2026-05-15'], extraOpenDates: ['2026-05-14'] });
    expect(changed.explain('2026-05-15')).toEqual({
      open: false,
      because: [{ kind: 'extra-closed', date: '2026-05-15' }],
    });
    expect(changed.explain('2026-05-14')).toMatchObject({
      open: true,
      because: 'extra-open',
      overrides: [{ kind: 'public-holiday' }],
    });
    expect(changed.addBusinessDays('2026-05-13', 2)).toBe('2026-05-18');
  });

  it('may close nothing beside weekends and holidays', () => {
    expect(withPolicy({ closedDays: [] }).addBusinessDays('2023-05-31', 3)).toBe('2023-06-05');
  });

  it('closes a leap day only when there is one', () => {
    const leap = withPolicy({ closedDays: ['02-29'] });
    expect(leap.isBusinessDay('2024-02-29')).toBe(false);
    expect(leap.isBusinessDay('2023-03-01')).toBe(true);
  });

  it.each<[string, Partial<CalendarPolicy>]>([
    ['a day of no month', { closedDays: ['13-01'] }],
    ['a day written loosely', { closedDays: ['6-5'] }],
    ['a date that is none', { extraOpenDates: ['2023-02-29'] }],
    ['one date both ways', { extraClosedDates: ['2023-03-15'], extraOpenDates: ['2023-03-15'] }],
  ])('is refused with %s', (_what, change) => expect(() => withPolicy(change)).toThrow(RangeError));
});
