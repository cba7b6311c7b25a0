import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#platform/calendar';
import type { DomainEvent } from '#platform/kernel';
import { inStream, specifyProjection } from '#platform/projections';
import type { ObligationChange } from '../obligation.js';
import {
  answerLadderSet,
  auditor,
  answered,
  answerOpened,
  described,
  investigated,
  resumed,
  takenOver,
} from '../reminders.fixtures.js';
import { closedOn, dutySource, SweepWorld } from '../sweep-reminders/world.fixtures.js';
import { remindersOf, selectReminders } from './past-reminders.js';
import { changesBy, queuedRemindersProjection } from './queued-reminders.projection.js';
import type { ReminderRow } from './reminder-rows.js';
import { replay } from './replay.js';

jest.setTimeout(120_000);

let world: SweepWorld;
beforeAll(async () => {
  world = await SweepWorld.open();
});
afterAll(() => world.close());

const told = (...changes: ObligationChange[]): DomainEvent =>
  ({ type: 'DutyTold', data: { changes, occurredOn: '2022-12-16' } }) as DomainEvent;

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2022-12-16', days));
const anything: fc.Arbitrary<DomainEvent> = fc.oneof(
  day.map((on) => told(answerOpened('a', on, addDays(on, 14)))),
  day.map((on) => told(answerOpened('b', on, addDays(on, 14)))),
  day.map((on) => told(answered('a', on))),
  day.map((on) => told(investigated('b', on))),
  day.map((on) => told(resumed('b', on, addDays(on, 5)))),
  day.map((on) => told(takenOver('a', on, addDays(on, 14)))),
  day.map((on) => closedOn(on)),
  fc.constant(answerLadderSet),
);

describe('queued reminders', () => {
  it('do not depend on how the log is cut into batches, and leave nothing queued of what is closed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 10 }), async (some) => {
        const events = inStream('duty-x', [told(described('a'), described('b')), ...some]);
        const rows = specifyProjection(queuedRemindersProjection([dutySource]), world.pool)(...events);
        const closed = (await rows.rows<{ obligation: string; status: string }>('obligation')).filter(
          ({ status }) => status === 'closed',
        );
        const ids = new Set(closed.map(({ obligation }) => obligation));
        for (const { obligation, state } of await rows.rows<ReminderRow>('reminder'))
          if (ids.has(obligation)) expect(state).toBe('cancelled');
      }),
      { numRuns: 15 },
    );
  });

  it('are told alike by the rows and by the events played anew', async () => {
    const changesOf = changesBy([dutySource]);
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 10 }), async (some) => {
        const events = inStream('duty-x', [told(described('a'), described('b')), ...some]);
        const rows = specifyProjection(queuedRemindersProjection([dutySource]), world.pool)(...events);
        const work = replay(events, changesOf);
        const replayed = ['a', 'b'].flatMap((id) => {
          const tracked = work.subject(id);
          return tracked ? remindersOf(tracked).reminders : [];
        });
        const inOrder = (all: readonly ReminderRow[]) => selectReminders(all, { reader: auditor });
        expect(inOrder(replayed)).toEqual(inOrder(await rows.rows<ReminderRow>('reminder')));
      }),
      { numRuns: 15 },
    );
  });
});
