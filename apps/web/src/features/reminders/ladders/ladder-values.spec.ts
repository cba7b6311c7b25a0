import { describe, expect, it } from '@jest/globals';
import type { LadderStep } from '../ladder.js';
import {
  dutiesFor,
  faultOf,
  isDays,
  ladderStep,
  nextRung,
  rungValues,
  type RungValues,
} from './ladder-values.js';

const reminder: RungValues = { step: 'reminder', days: '2', point: 'due-before', to: 'consent-contact' };
const dunning: RungValues = { step: 'dunning-1', days: '1', point: 'due-after', to: 'consent-contact' };

describe('a rung', () => {
  it.each<LadderStep>([
    { step: 'request', from: 'opened', businessDays: 0, to: 'consent-contact' },
    { step: 'reminder', from: 'due', businessDays: -2, to: 'consent-contact' },
    { step: 'due', from: 'due', businessDays: 0, to: 'auditor' },
    { step: 'committee', from: 'due', businessDays: 20, to: 'committee-secretariat' },
  ])('is typed and sent as the same: $step', (step) => expect(ladderStep(rungValues(step))).toEqual(step));

  it('zero days before the deadline are its own day', () =>
    expect(ladderStep({ ...reminder, days: '0' }).businessDays).toBe(0));

  it('has whole days up to a year of business days', () =>
    expect(['0', '260', '261', '-1', '1.5', ''].map(isDays)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]));
});

describe('a ladder', () => {
  it('has each rung once', () =>
    expect(faultOf([reminder, { ...dunning, step: 'reminder' }], 1)).toBe('twice'));

  it('writes once a day to somebody', () =>
    expect(faultOf([dunning, { ...dunning, step: 'dunning-2' }], 1)).toBe('coincide'));

  it('is sound when rungs differ in day or recipient', () => {
    const rungs = [reminder, dunning, { ...dunning, step: 'escalation', to: 'regional-director' as const }];
    expect(rungs.map((_, place) => faultOf(rungs, place))).toEqual([undefined, undefined, undefined]);
    expect(faultOf(rungs, 9)).toBeUndefined();
  });

  it('of the centre writes to no region', () =>
    expect(dutiesFor('centre')).toEqual(['committee-secretariat', 'auditor']));

  it('goes on with the next rung, a week later', () =>
    expect(nextRung('region', [reminder, dunning])).toEqual({
      step: 'dunning-2',
      days: '6',
      point: 'due-after',
      to: 'consent-contact',
    }));

  it('begins with the first rung', () => {
    expect(nextRung('region', [])).toMatchObject({ step: 'request', days: '1', to: 'consent-contact' });
    expect(nextRung('centre', [])).toMatchObject({ to: 'committee-secretariat' });
  });
});
