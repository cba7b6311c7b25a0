import { expect, it } from '@jest/globals';
import { calendar, issuedBy, tilsyn } from '../reminders.fixtures.js';
import type { ReminderRow } from '../queued-reminders/reminder-rows.js';
import type { Digest } from './choose-due.js';
import { draftCommand, draftsOf } from './drafts.js';

const line = (obligation: string) => ({
  row: { obligation, duty: 'consent-contact', region: null, due_on: '2023-01-02' } as ReminderRow,
  overtaken: [],
});
const digest: Digest = {
  programme: 'dk-genome',
  contact: 'consent-1084',
  duty: 'consent-contact',
  language: 'da',
  lines: Array.from({ length: 1_001 }, (_, index) => line(String(index))),
};

it('cuts a very long digest into mails of their own, each under the same id on every attempt', () => {
  const drafts = draftsOf(digest);
  const desk = { truth: new Map(), calendar, day: '2023-01-03', issue: () => issuedBy(tilsyn) };
  const commands = drafts.map((draft) => draftCommand(draft, desk));
  expect(commands.map(({ input }) => [input.part, input.parts, input.items.length])).toEqual([
    [1, 3, 500],
    [2, 3, 500],
    [3, 3, 1],
  ]);
  expect(new Set(commands.map(({ id }) => id)).size).toBe(3);
  expect(drafts.map((draft) => draftCommand(draft, desk).id)).toEqual(commands.map(({ id }) => id));
});
