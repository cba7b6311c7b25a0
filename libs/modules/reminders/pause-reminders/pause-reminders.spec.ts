import { describe, it } from '@jest/globals';
import { personal } from '#platform/kernel';
import { specify } from '#platform/testing';
import type { ReminderPauseEvent } from '../reminder-pause-events.js';
import { pauseIdOf, reminderPauses } from '../reminder-pause.js';
import { administrator, auditor, issuedBy, itemPaused, itemResumed } from '../reminders.fixtures.js';
import { PauseReminders, pauseReminders, type PauseRemindersInput } from './pause-reminders.js';

const id = pauseIdOf({ scope: 'item', target: 'r1-hs-3', programme: 'dk-genome' });
const place = { programme: 'dk-genome', region: '1084' };
const { given } = specify(reminderPauses, pauseReminders, place);

const input: PauseRemindersInput = {
  occurredOn: '2023-03-15',
  scope: 'item',
  target: 'r1-hs-3',
  reason: 'Aftalt på mødet',
  until: '2023-03-31',
};
const pause = (more: Partial<PauseRemindersInput> = {}, by = auditor) =>
  new PauseReminders(id, { ...input, ...more }, issuedBy(by));

describe('pausing reminders', () => {
  it('keeps an item’s back until a day, for a reason that is sealed', () =>
    given()
      .when(pause())
      .then({
        type: 'RemindersPaused',
        data: {
          ...{ ...place, scope: 'item', target: 'r1-hs-3', occurredOn: '2023-03-15', until: '2023-03-31' },
          reason: personal(`pause:${id}`, 'Aftalt på mødet'),
        },
      }));
  it('leaves the region out of what is the centre’s', () =>
    specify(reminderPauses, pauseReminders, { programme: 'dk-genome' })
      .given()
      .when(pause({}, administrator))
      .then({
        type: 'RemindersPaused',
        data: {
          ...{ programme: 'dk-genome', scope: 'item', target: 'r1-hs-3' },
          ...{ occurredOn: '2023-03-15', until: '2023-03-31' },
          reason: personal(`pause:${id}`, 'Aftalt på mødet'),
        },
      }));
  it('stays quiet when it is paused until that very day', () =>
    given(itemPaused)
      .when(pause({ until: '2023-03-20' }))
      .thenNothing());
  it('sets another day, and pauses again what was resumed', () => {
    const event = (until: string): ReminderPauseEvent => ({
      type: 'RemindersPaused',
      data: {
        ...({ ...place, scope: 'item', target: 'r1-hs-3', occurredOn: '2023-03-15', until } as const),
        reason: personal(`pause:${id}`, 'Aftalt på mødet'),
      },
    });
    given(itemPaused)
      .when(pause({ until: '2023-03-16' }))
      .then(event('2023-03-16'));
    given(itemPaused, itemResumed)
      .when(pause({ until: '2023-03-20' }))
      .then(event('2023-03-20'));
  });
  it('ends today at the earliest and in 60 days at the latest', () => {
    given()
      .when(pause({ until: '2023-03-14' }))
      .thenRefused('reminder-pause.until-past');
    given()
      .when(pause({ until: '2023-05-15' }))
      .thenRefused('reminder-pause.until-too-far');
  });
  it('refuses a day of effect to come, or before the pause there is', () => {
    given()
      .when(pause({ occurredOn: '2023-03-16' }))
      .thenRefused('date.in-the-future');
    given(itemPaused)
      .when(pause({ occurredOn: '2023-03-09' }))
      .thenRefused('date.out-of-order');
  });
  it.each([
    { id: 'rc', role: 'regional-contact', region: '1084' },
    { id: 'rd', role: 'regional-director', region: '1084' },
    { id: 'cs', role: 'committee-secretariat' },
  ] as const)('refuses $role', (by) => given().when(pause({}, by)).thenRefused('access.role-not-allowed'));
});
