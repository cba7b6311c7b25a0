import { describe, expect, it } from '@jest/globals';
import type { Digest } from '../reminder.js';
import { keptOf, mailsByDay, totalsOf } from './dry-run.js';

const line = (subject: string, step = 'reminder'): Digest['items'][number] => ({
  obligation: `o-${subject}`,
  step,
  rule: { from: 'due', businessDays: -2, to: 'consent-contact', ladder: 'region', version: 0 },
  type: 'consent-check',
  subject,
  label: subject.toUpperCase(),
  kind: 'answer',
  region: '1084',
  sendOn: '2023-01-06',
  dueOn: '2023-01-10',
  overtakes: [],
});
const digest = (on: string, region: string | null, ...items: Digest['items']): Digest => ({
  on,
  programme: 'dk-genome',
  contact: `c-${region ?? 'centre'}`,
  recipient: { duty: region === null ? 'auditor' : 'consent-contact', region },
  language: 'da',
  subject: 'Tilsyn: 1 påmindelse',
  items,
});
const digests = [
  digest('2023-01-05', null, line('c')),
  digest('2023-01-05', '1085', line('b')),
  digest('2023-01-04', '1084', line('a'), line('a', 'dunning-1'), line('d')),
];

describe('a dry run', () => {
  it('is told a day at a time, the regions before the centre', () =>
    expect(
      mailsByDay(digests, {}).map(({ on, digests: own }) => [on, own.map(({ contact }) => contact)]),
    ).toEqual([
      ['2023-01-04', ['c-1084']],
      ['2023-01-05', ['c-1085', 'c-centre']],
    ]));

  it('shows what goes to one region', () => {
    const days = mailsByDay(digests, { region: '1085' });
    expect(days.map(({ on }) => on)).toEqual(['2023-01-05']);
    expect(totalsOf(days)).toEqual({ mails: 1, lines: 1 });
  });

  it('shows the lines about one item', () =>
    expect(totalsOf(mailsByDay(digests, { item: 'a' }))).toEqual({ mails: 1, lines: 2 }));

  it('counts mails and lines', () =>
    expect(totalsOf(mailsByDay(digests, {}))).toEqual({ mails: 3, lines: 5 }));

  it('tells which of a region’s stay behind', () => {
    const kept = ['1084', '1085'].map((region) => ({
      subject: `item-${region}`,
      recipient: { duty: 'consent-contact' as const, region },
    }));
    expect(keptOf(kept, { region: '1084' })).toHaveLength(1);
    expect(keptOf(kept, { item: 'item-1085' })).toHaveLength(1);
    expect(keptOf(kept, {})).toHaveLength(2);
  });
});
