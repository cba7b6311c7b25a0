import { describe, expect, it } from '@jest/globals';
import { viewedOn, type Actor, type DomainEvent, type Recorded } from '#platform/kernel';
import { inStream } from '#platform/projections';
import { auditor, itemPaused, itemResumed } from '../reminders.fixtures.js';
import type { ReminderPauseEvent } from '../reminder-pause-events.js';
import { pauseIdOf } from '../reminder-pause.js';
import { pausedThen, pausesAsOf, selectPauses, type PausesQuestion } from './past-pauses.js';

const TODAY = '2023-04-01';
const ITEM = pauseIdOf({ scope: 'item', target: 'r1-hs-3', programme: 'dk-genome' });
const recordedOn = (stream: string, events: readonly DomainEvent[], days: readonly string[]) =>
  inStream(stream, events).map((event, at) => ({
    ...event,
    recordedAt: `${days[at]}T09:00:00.000Z`,
  })) as unknown as Recorded<ReminderPauseEvent>[];

const regionPaused = {
  ...itemPaused,
  data: {
    ...itemPaused.data,
    scope: 'region',
    target: '1084',
    until: '2023-03-31',
    occurredOn: '2023-03-12',
  },
} as ReminderPauseEvent;
const events = [
  ...recordedOn(`reminderPause-${ITEM}`, [itemPaused, itemResumed], ['2023-03-10', '2023-03-16']),
  ...recordedOn('reminderPause-b', [regionPaused], ['2023-03-12']),
];
const asked = (
  dates: Parameters<typeof viewedOn>[0],
  question: Partial<PausesQuestion> = {},
  reader: Actor = auditor,
) => {
  const viewed = viewedOn(dates, TODAY);
  return selectPauses(pausesAsOf(events, viewed), { reader, ...question }, viewed.asOf).map(
    ({ pause, resumed_on }) => [pause, resumed_on],
  );
};

describe('the pauses of another day', () => {
  it('are those that had begun, with what had become of them', () => {
    expect(asked({ asOf: '2023-03-09' })).toEqual([]);
    expect(asked({ asOf: '2023-03-11' })).toEqual([[ITEM, null]]);
    expect(asked({ asOf: '2023-03-14' })).toEqual([
      ['b', null],
      [ITEM, '2023-03-14'],
    ]);
  });
  it('tell what was known on a day', () => {
    expect(asked({ asOf: '2023-03-14', knownOn: '2023-03-15' })).toEqual([
      ['b', null],
      [ITEM, null],
    ]);
  });
  it('are narrowed by state as of that day, by region, item and reader', () => {
    expect(asked({ asOf: '2023-03-14' }, { state: 'paused' })).toEqual([['b', null]]);
    expect(asked({ asOf: '2023-03-14' }, { state: 'ended' })).toEqual([[ITEM, '2023-03-14']]);
    expect(asked({ asOf: '2023-03-14' }, { item: 'r1-hs-3' })).toEqual([[ITEM, '2023-03-14']]);
    expect(asked({ asOf: '2023-03-14' }, { region: '1085' })).toEqual([]);
    expect(asked({}, {}, { id: 'rc', role: 'regional-contact', region: '1085' })).toEqual([]);
    expect(asked({}, {}, { id: 'rc', role: 'regional-contact', region: '1084' })).toHaveLength(2);
  });
  it('go on after the last of the page before', () => {
    expect(asked({ asOf: '2023-03-14' }, { cursor: ['2023-03-31', 'b'] })).toEqual([[ITEM, '2023-03-14']]);
    expect(asked({ asOf: '2023-03-14' }, { cursor: ['2023-03-20', ITEM] })).toEqual([]);
  });
  it('keep back what they kept back then', () => {
    const reminder = { obligation: 'o', subject: 'r1-hs-3', programme: 'dk-genome', region: '1085' };
    const keptBack = (day: string) =>
      pausedThen(pausesAsOf(events, viewedOn({ asOf: day }, TODAY)), day).of(reminder, day)?.id;
    expect([keptBack('2023-03-11'), keptBack('2023-03-14')]).toEqual([ITEM, undefined]);
  });
});
