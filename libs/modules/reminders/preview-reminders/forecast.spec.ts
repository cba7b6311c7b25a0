import { describe, expect, it } from '@jest/globals';
import { calendar } from '../reminders.fixtures.js';
import type { ReminderRow } from '../queued-reminders/reminder-rows.js';
import type { PauseInForce } from '../reminder-pause.js';
import { forecast } from './forecast.js';

const rung = (step: string, send_on: string, place: number): ReminderRow => ({
  obligation: 'a',
  step,
  place,
  subject: 'a',
  type: 'consent-check',
  label: 'P-a',
  programme: 'dk-genome',
  round: null,
  kind: 'answer',
  region: '1084',
  duty: 'consent-contact',
  counted_from: 'due',
  business_days: 1,
  ladder: 'region',
  version: 0,
  send_on,
  due_on: '2023-01-02',
  dropped: null,
  removed: false,
  overtaken_by: null,
  deliveries: [],
  state: 'queued',
  reason: null,
  detail: null,
});
const outlook = {
  today: '2022-12-31',
  until: '2023-01-09',
  isBusinessDay: (_programme: string, day: string) => calendar.isBusinessDay(day),
  contactsOf: () => [
    { contact: 'consent-1084', duty: 'consent-contact', region: '1084', language: 'da' } as const,
  ],
  pauseOf: (): PauseInForce | undefined => undefined,
  writtenToday: new Set<string>(),
};

describe('what would go out', () => {
  it('goes on business days, the overtaken left out', () => {
    const { digests } = forecast(
      [
        rung('request', '2022-12-16', 0),
        rung('reminder', '2022-12-29', 1),
        rung('dunning-1', '2023-01-03', 2),
        rung('dunning-2', '2023-01-09', 3),
      ],
      outlook,
    );
    expect(digests.map(({ on, subject, items }) => [on, subject, items.map(({ step }) => step)])).toEqual([
      ['2023-01-02', 'Tilsyn: 1 frist nærmer sig', ['reminder']],
      ['2023-01-03', 'Tilsyn: 1 overskredet frist', ['dunning-1']],
      ['2023-01-09', 'Tilsyn: 1 overskredet frist', ['dunning-2']],
    ]);
  });
  it('names what stays behind', () =>
    expect(
      forecast([rung('request', '2022-12-16', 0)], { ...outlook, contactsOf: () => [] }).withoutContact,
    ).toHaveLength(1));
  it('lets out what was paused on the first business day after, and names what is still kept back', () => {
    const pause: PauseInForce = {
      ...{ id: 'p', scope: 'item', target: 'a', programme: 'dk-genome', by: 'auditor-1' },
      ...{ since: '2022-12-30', until: '2023-01-05', reason: { $personal: 'pause:p', value: 'Aftalt' } },
    };
    const pauseOf = (_row: ReminderRow, day: string) => (day <= pause.until ? pause : undefined);
    const rungs = [rung('reminder', '2022-12-29', 1), rung('dunning-1', '2023-01-03', 2)];
    const { digests, paused } = forecast(rungs, { ...outlook, pauseOf });
    expect(
      digests.map(({ on, items }) => [on, items.map(({ step, overtakes }) => [step, overtakes])]),
    ).toEqual([['2023-01-06', [['dunning-1', ['reminder']]]]]);
    expect(paused).toEqual([]);
    const shorter = forecast(rungs, { ...outlook, until: '2023-01-04', pauseOf });
    expect(shorter.digests).toEqual([]);
    expect(shorter.paused.map(({ row }) => row.step)).toEqual(['reminder', 'dunning-1']);
  });
});
