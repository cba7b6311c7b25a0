import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { businessCalendar } from './business-calendar.js';
import { defaultCalendarPolicy } from './calendar-policy.js';
import { dateOfDayNumber, dayNumber } from './local-date.js';
import { suspendedDueOn } from './suspended-due-on.js';

const calendar = businessCalendar(defaultCalendarPolicy);
const due = (dueOn: string, from: string, to: string): string => suspendedDueOn(dueOn, from, to, calendar);
const businessDay = fc
  .integer({ min: dayNumber('2015-01-01'), max: dayNumber('2035-12-31') })
  .map((day) => calendar.rollForward(dateOfDayNumber(day)));

describe('a suspended due date', () => {
  it('moves on by the business days the stop took', () => {
    expect(due('2023-03-29', '2023-03-20', '2023-03-22')).toBe('2023-03-31');
  });

  it('steps over Easter', () => expect(due('2023-03-29', '2023-03-20', '2023-03-27')).toBe('2023-04-05'));

  it('gives the due day back when the clock stops on it', () => {
    expect(due('2023-03-29', '2023-03-29', '2023-04-11')).toBe('2023-04-11');
  });

  it('stays when nothing but a weekend was suspended', () => {
    expect(due('2023-03-29', '2023-03-18', '2023-03-20')).toBe('2023-03-29');
    expect(due('2023-03-29', '2023-03-20', '2023-03-20')).toBe('2023-03-29');
  });

  it('stays when it had passed before the stop', () => {
    expect(due('2023-03-15', '2023-03-16', '2023-03-30')).toBe('2023-03-15');
  });

  it('leaves as many business days after the stop as there were before it', () => {
    fc.assert(
      fc.property(businessDay, fc.nat(40), fc.nat(60), (from, left, length) => {
        const dueOn = calendar.addBusinessDays(from, left);
        const resumed = calendar.rollForward(dateOfDayNumber(dayNumber(from) + length));
        expect(calendar.businessDaysBetween(resumed, due(dueOn, from, resumed))).toBe(left);
      }),
    );
  });

  it('refuses a clock that resumes before it stops', () => {
    expect(() => due('2023-03-29', '2023-03-22', '2023-03-20')).toThrow(RangeError);
  });
});
