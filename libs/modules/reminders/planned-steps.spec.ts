import { describe, expect, it } from '@jest/globals';
import { defaultLadders } from './ladder.js';
import { businessDaysLate, plannedSteps, type Term } from './planned-steps.js';
import { calendar, centre, hovedstaden } from './reminders.fixtures.js';

const dates = (term: Partial<Term> & Pick<Term, 'openedOn' | 'dueOn'>) =>
  Object.fromEntries(
    plannedSteps({ owner: hovedstaden, pauses: [], ...term }, defaultLadders.region, calendar).map((plan) => [
      plan.step.step,
      plan.dropped ?? plan.sendOn,
    ]),
  );

describe('the send dates of a region’s ladder', () => {
  it('go round New Year', () =>
    expect(dates({ openedOn: '2022-12-16', dueOn: '2023-01-02' })).toEqual({
      request: '2022-12-16',
      reminder: '2022-12-29',
      'dunning-1': '2023-01-03',
      'dunning-2': '2023-01-09',
      escalation: '2023-01-16',
      committee: '2023-01-30',
    }));
  it('go round Easter', () =>
    expect(dates({ openedOn: '2023-03-15', dueOn: '2023-03-29' })).toMatchObject({
      'dunning-2': '2023-04-05',
      escalation: '2023-04-17',
    }));
  it('keep Store Bededag in 2023', () =>
    expect(dates({ openedOn: '2023-04-14', dueOn: '2023-04-28' })).toMatchObject({
      'dunning-2': '2023-05-08',
    }));
  it('know no Store Bededag in 2024', () =>
    expect(dates({ openedOn: '2024-04-05', dueOn: '2024-04-19' })).toMatchObject({
      'dunning-2': '2024-04-26',
    }));
  it('roll an opening on a Saturday to Monday', () =>
    expect(dates({ openedOn: '2023-03-18', dueOn: '2023-04-03' })).toMatchObject({ request: '2023-03-20' }));
  it('leave out a reminder that would come before the duty', () =>
    expect(dates({ openedOn: '2023-03-15', dueOn: '2023-03-16' })).toMatchObject({
      reminder: 'before-opening',
    }));
  it('leave out recipients of a region when the centre owes', () =>
    expect(dates({ owner: centre, openedOn: '2023-03-15', dueOn: '2023-03-22' })).toMatchObject({
      request: 'no-region',
      escalation: 'no-region',
    }));
  it('do not count a suspension that the deadline did not move for', () =>
    // Due on 2 January, suspended on 4 January for ten business days: the second dunning is ten later.
    expect(
      dates({
        openedOn: '2022-12-16',
        dueOn: '2023-01-02',
        pauses: [{ from: '2023-01-04', to: '2023-01-18' }],
      }),
    ).toMatchObject({ 'dunning-1': '2023-01-03', 'dunning-2': '2023-01-23' }));
});

describe('how late an obligation is', () => {
  const term = { dueOn: '2023-01-02', pauses: [] };
  it.each([
    ['2022-12-29', -2],
    ['2023-01-02', 0],
    ['2023-01-03', 1],
    ['2023-01-09', 5],
  ])('on %s: %i', (day, days) => expect(businessDaysLate(term, day, calendar)).toBe(days));
  it('leaves out the days on which the clock stood still', () => {
    const pauses = [{ from: '2023-01-04', to: '2023-01-18' }];
    expect(businessDaysLate({ ...term, pauses }, '2023-01-20', calendar)).toBe(4);
  });
});
