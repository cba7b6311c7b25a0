import { describe, expect, it } from '@jest/globals';
import { nextId, planInput, regionsOfPeriod, type PlanValues } from './plan-values.js';

const ended = { code: '0999', validFrom: '1970-04-01', validTo: '2006-12-31' };
const alive = { code: '1084', validFrom: '2007-01-01' };
const values: PlanValues = {
  id: '',
  title: ' Runde 3 ',
  programme: 'dk-genome',
  regime: 'normal',
  sampling: 'drawn',
  periodFrom: '2023-03-01',
  periodTo: '2023-06-30',
  regions: ['0999', '1084'],
  answerBusinessDays: '',
  occurredOn: '2023-07-01',
};

describe('the plan of a round', () => {
  it('offers the regions that existed within the period', () => {
    expect(regionsOfPeriod([ended, alive], '2023-01-01', '2023-03-31')).toEqual([alive]);
    expect(regionsOfPeriod([ended, alive], '2006-12-31', '2007-03-31')).toEqual([ended, alive]);
  });

  it('offers those that exist until there is a period', () => {
    expect(regionsOfPeriod([ended, alive], '', '')).toEqual([alive]);
    expect(regionsOfPeriod([ended, alive], '2023-03-31', '2023-01-01')).toEqual([alive]);
  });

  it('leaves to the server what was left empty', () => {
    const input = planInput(values, ['1084']);
    expect(input).toMatchObject({ title: 'Runde 3', regions: ['1084'] });
    expect(input).not.toHaveProperty('id');
    expect(input).not.toHaveProperty('answerBusinessDays');
  });

  it('sends an id and a deadline that were typed', () => {
    expect(planInput({ ...values, id: ' R3 ', answerBusinessDays: '15' }, ['1084'])).toMatchObject({
      id: 'R3',
      answerBusinessDays: 15,
    });
  });

  it('counts on from the ids there are', () => {
    expect(nextId(['R1', 'R10', 'autumn'])).toBe('R11');
    expect(nextId(['autumn'])).toBe('');
    expect(nextId([])).toBe('');
  });
});
