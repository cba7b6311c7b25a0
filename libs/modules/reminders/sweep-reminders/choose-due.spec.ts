import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReminderRow } from '../queued-reminders/reminder-rows.js';
import { chooseDue, contactKey, distribute, type Recipient } from './choose-due.js';

const rung = (obligation: string, step: string, more: Partial<ReminderRow> = {}): ReminderRow => ({
  obligation,
  step,
  place: 0,
  subject: obligation,
  type: 'consent-check',
  label: `P-${obligation}`,
  programme: 'dk-genome',
  round: null,
  kind: 'answer',
  region: '1084',
  duty: 'consent-contact',
  counted_from: 'due',
  business_days: 1,
  ladder: 'region',
  version: 0,
  send_on: '2023-01-03',
  due_on: '2023-01-02',
  dropped: null,
  removed: false,
  overtaken_by: null,
  deliveries: [],
  state: 'queued',
  reason: null,
  detail: null,
  ...more,
});
const consentContact: Recipient = {
  contact: 'consent-1084',
  duty: 'consent-contact',
  region: '1084',
  language: 'da',
};
const deputy: Recipient = { ...consentContact, contact: 'deputy-1084' };
const nobodyYet = new Set<string>();
const delivered = {
  mail: 'm',
  messageId: '<m@x>',
  contact: 'consent-1084',
  state: 'prepared',
  at: '2023-01-03T07:00:00.000Z',
} as const;

describe('choosing what is due', () => {
  it('takes the latest rung and lets it overtake the earlier ones', () => {
    const chosen = chooseDue([
      rung('a', 'reminder', { send_on: '2022-12-29', place: 1 }),
      rung('a', 'dunning-1', { place: 2 }),
      rung('a', 'request', { send_on: '2022-12-16' }),
    ]);
    expect(chosen.map(({ row, overtaken }) => [row.step, overtaken])).toEqual([
      ['dunning-1', ['reminder', 'request']],
    ]);
  });
  it('lets the request go before a reminder of the same day', () => {
    const [chosen] = chooseDue([rung('a', 'reminder', { place: 1 }), rung('a', 'request', { place: 0 })]);
    expect(chosen?.row.step).toBe('request');
  });
  it('chooses for each duty by itself', () =>
    expect(
      chooseDue([rung('a', 'dunning-2'), rung('a', 'escalation', { duty: 'regional-director' })]),
    ).toHaveLength(2));
});

describe('distributing what was chosen', () => {
  const distributed = (
    rows: ReminderRow[],
    contacts: Recipient[],
    writtenToday: ReadonlySet<string> = nobodyYet,
  ) => distribute(chooseDue(rows), { contactsOf: () => contacts, writtenToday });

  it('merges the lines of one contact, the most urgent first', () => {
    const { digests } = distributed(
      [rung('b', 'dunning-1'), rung('a', 'dunning-1', { due_on: '2022-12-01' })],
      [consentContact],
    );
    expect(digests.map(({ lines }) => lines.map(({ row }) => row.obligation))).toEqual([['a', 'b']]);
  });
  it('writes to everybody with the duty', () =>
    expect(distributed([rung('a', 'dunning-1')], [consentContact, deputy]).digests).toHaveLength(2));
  it('finishes for the other contact what a crash left half done', () => {
    const { digests } = distributed(
      [rung('a', 'dunning-1', { deliveries: [delivered] })],
      [consentContact, deputy],
    );
    expect(digests.map(({ contact }) => contact)).toEqual(['deputy-1084']);
  });
  it('waits for the next day when the contact has had a digest today', () => {
    const { digests, waiting } = distributed(
      [rung('a', 'dunning-1')],
      [consentContact],
      new Set([contactKey('dk-genome', 'consent-1084')]),
    );
    expect([digests.length, waiting.length]).toEqual([0, 1]);
  });
  it('says so when nobody is appointed', () =>
    expect(distributed([rung('a', 'dunning-1')], []).withoutContact).toHaveLength(1));
  it('gives no contact the same rung twice', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            obligation: fc.constantFrom('a', 'b', 'c'),
            step: fc.constantFrom('request', 'reminder', 'dunning-1'),
            had: fc.boolean(),
          }),
        ),
        (some) => {
          const rows = [
            ...new Map(some.map((each) => [`${each.obligation} ${each.step}`, each])).values(),
          ].map(({ obligation, step, had }) =>
            rung(obligation, step, { deliveries: had ? [delivered] : [] }),
          );
          const { digests } = distributed(rows, [consentContact, deputy]);
          const lines = digests.flatMap(({ contact, lines: own }) =>
            own.map(({ row }) => `${contact} ${row.obligation} ${row.step}`),
          );
          expect(new Set(lines).size).toBe(lines.length);
          for (const row of rows.filter(({ deliveries }) => deliveries.length > 0))
            expect(lines).not.toContain(`consent-1084 ${row.obligation} ${row.step}`);
        },
      ),
    ));
});
