import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber } from '#platform/calendar';
import { evolveSummary, type CheckSummary } from './check-summary.js';
import { historyOf, steps } from './random-histories.fixtures.js';
import {
  addChange,
  deltasOf,
  emptyTally,
  MEASURES,
  NO_COUNTS,
  PARTS_OF_FAMILY,
  totalOf,
  type Change,
  type Tally,
} from './status-measures.js';

const open: CheckSummary = {
  programme: 'dk-genome',
  round: 'R1',
  origin: 'drawn',
  region: '1084',
  unitSize: 3,
  phase: 'awaitingAnswer',
  investigating: false,
  transferTo: null,
  openedOn: '2023-03-01',
  deadlines: { answer: '2023-03-15' },
  lookedOn: null,
  consent: null,
  compliance: null,
  reported: false,
};
const on = '2023-03-10';
const day = dayNumber(on);
const change = (after: Partial<CheckSummary>, before: CheckSummary = open) =>
  deltasOf(before, { ...before, ...after }, on);

describe('what an event changes of the counts', () => {
  it('is a new item, and lateness booked for the day after the deadline', () => {
    expect(deltasOf(undefined, open, on)).toEqual([
      { region: '1084', day, change: { items: 1, awaiting_answer: 1, drawn: 1 } },
      { region: '1084', day: dayNumber('2023-03-16'), change: { overdue: 1 } },
    ]);
  });

  it('is nothing when nothing counted changes', () => {
    expect(change({})).toEqual([]);
    expect(change({ openedOn: '2023-03-02' })).toEqual([]);
  });

  it('takes lateness back when the deadline is met, on the day it was booked for or the day of the event', () => {
    const [, met] = change({ phase: 'awaitingAssessment', consent: 'written', deadlines: {} });
    expect(met).toEqual({ region: '1084', day: dayNumber('2023-03-16'), change: { overdue: -1 } });
    const late = { ...open, deadlines: { answer: '2023-03-01' } };
    expect(change({ deadlines: {} }, late)).toEqual([{ region: '1084', day, change: { overdue: -1 } }]);
  });

  it('suspends lateness during an investigation', () => {
    expect(change({ investigating: true })).toContainEqual({
      region: '1084',
      day: dayNumber('2023-03-16'),
      change: { overdue: -1 },
    });
  });

  it('moves an item with its lateness to the region that takes over', () => {
    expect(change({ region: '1082' })).toEqual([
      { region: '1084', day, change: { items: -1, awaiting_answer: -1, drawn: -1 } },
      { region: '1082', day, change: { items: 1, awaiting_answer: 1, drawn: 1 } },
      { region: '1084', day: dayNumber('2023-03-16'), change: { overdue: -1 } },
      { region: '1082', day: dayNumber('2023-03-16'), change: { overdue: 1 } },
    ]);
  });

  it('counts a member of a trio as a third of a family once it is assessed', () => {
    const [assessed] = change({ compliance: 'nonconforming', phase: 'awaitingRetrospectiveConsent' });
    expect(assessed?.change).toMatchObject({
      assessed: 1,
      nonconforming: 1,
      family_parts: PARTS_OF_FAMILY / 3,
    });
    expect(
      change({ compliance: 'not-applicable', phase: 'closed', deadlines: {} })[0]?.change,
    ).not.toHaveProperty('assessed');
  });

  it('adds up to the counts of the checks as they stand, whatever happened before', () => {
    fc.assert(
      fc.property(steps(20, 150), (given) => {
        const now = new Map<string, CheckSummary>();
        const totals = new Map<string, Tally>();
        const add = (region: string, changed: Change) => {
          const tally = totals.get(region) ?? emptyTally();
          addChange(tally, changed);
          totals.set(region, tally);
        };
        for (const event of historyOf(given)) {
          const before = now.get(event.stream);
          const after = evolveSummary(before, event);
          now.set(event.stream, after);
          for (const delta of deltasOf(before, after, event.data.occurredOn)) add(delta.region, delta.change);
        }
        // Taking out every check as it stands leaves nothing behind, not even a fraction.
        for (const summary of now.values())
          for (const { region, change: counted } of deltasOf(undefined, summary, '2030-01-01'))
            add(region, Object.fromEntries(Object.entries(counted).map(([measure, n]) => [measure, -n])));
        for (const tally of totals.values()) expect(tally.every((n) => n === 0)).toBe(true);
      }),
      { numRuns: 15, seed: 4 },
    );
  });
});

describe('counts', () => {
  it('of several regions add up', () => {
    const one = { ...NO_COUNTS, items: 2, overdue: 1 };
    expect(totalOf([one, NO_COUNTS, one])).toEqual({ ...NO_COUNTS, items: 4, overdue: 2 });
    expect(Object.keys(totalOf([]))).toEqual([...MEASURES]);
  });
});
