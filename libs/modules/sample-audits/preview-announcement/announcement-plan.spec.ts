import { describe, expect, it } from '@jest/globals';
import { businessCalendar, defaultCalendarPolicy } from '#platform/calendar';
import { fold } from '#platform/kernel';
import type { AuditRoundEvent } from '../audit-round-events.js';
import { auditRounds } from '../audit-round.js';
import * as cast from '../sample-audits.fixtures.js';
import { announcementOf } from './announcement-plan.js';

const calendar = businessCalendar(defaultCalendarPolicy);
const planned = (events: readonly AuditRoundEvent[], occurredOn: string) =>
  announcementOf(
    'R2',
    fold(auditRounds, events),
    { occurredOn, issued: cast.issuedBy(cast.auditor) },
    calendar,
  );

describe('what announcing would do', () => {
  it('tells the day on which answers would fall due, Easter left out', () => {
    expect(planned(cast.drawnRound, '2023-03-17')).toEqual({
      ...{ round: 'R2', occurredOn: '2023-03-17', draws: [1], answerDueOn: '2023-03-31' },
    });
    expect(planned(cast.drawnRound, '2023-03-31').answerDueOn).toBe('2023-04-19');
  });

  it('tells of nothing when all is announced', () => {
    expect(planned(cast.announcedRound, '2023-03-31')).toMatchObject({ draws: [], answerDueOn: null });
  });

  it('is refused as the announcement would be', () => {
    expect(() => planned(cast.frozenRound, '2023-03-31')).toThrow('audit-round.nothing-drawn');
    expect(() => planned(cast.drawnRound, '2023-03-16')).toThrow('date.out-of-order');
    expect(() => planned(cast.drawnRound, '2023-04-01')).toThrow('date.in-the-future');
  });
});
