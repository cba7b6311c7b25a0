import { groupBy } from '../group-by.js';
import type { ReminderRow } from '../queued-reminders/reminder-rows.js';

/** Somebody who gets a digest. */
export interface Recipient {
  readonly contact: string;
  readonly duty: ReminderRow['duty'];
  readonly region?: string | undefined;
  readonly language: 'da' | 'en';
}

/** A rung that goes out, with those it overtakes. */
export interface Chosen {
  readonly row: ReminderRow;
  readonly overtaken: readonly string[];
}

/**
 * Of each obligation's due rungs to one duty the latest; the earlier ones are overtaken, so that after a standstill
 * nobody gets the whole ladder at once. A rung that already went to one of its contacts is finished for the others.
 */
export function chooseDue(due: readonly ReminderRow[]): readonly Chosen[] {
  const ladders = groupBy(due, ({ obligation, duty }) => `${obligation} ${duty}`);
  return [...ladders.values()].flatMap((rungs) => {
    const begun = rungs
      .filter(({ deliveries }) => deliveries.length > 0)
      .map((row) => ({ row, overtaken: [] }));
    const [row, ...earlier] = rungs.filter(({ deliveries }) => deliveries.length === 0).sort(latestFirst);
    return row ? [...begun, { row, overtaken: earlier.map(({ step }) => step) }] : begun;
  });
}

// Of two rungs of one day the one lower in the ladder says it: a request is not replaced by its own reminder.
const latestFirst = (a: ReminderRow, b: ReminderRow): number =>
  a.send_on === b.send_on ? a.place - b.place : a.send_on < b.send_on ? 1 : -1;

/** One recipient's mail of the day. */
export interface Digest extends Recipient {
  readonly programme: string;
  readonly lines: readonly Chosen[];
}

export interface Distribution {
  readonly digests: readonly Digest[];
  /** Nobody is appointed to the duty. */
  readonly withoutContact: readonly ReminderRow[];
  /** A recipient has had the digest of the day: they go with the next one. */
  readonly waiting: readonly ReminderRow[];
}

/** Whom a rung goes to, and who has been written to today. */
export interface Addressees {
  readonly contactsOf: (row: ReminderRow) => readonly Recipient[];
  readonly writtenToday: ReadonlySet<string>;
}

/** Names a contact across programmes. */
export const contactKey = (programme: string, contact: string): string =>
  JSON.stringify([programme, contact]);

/** Merges what goes to one contact into one digest. */
export function distribute(
  chosen: readonly Chosen[],
  { contactsOf, writtenToday }: Addressees,
): Distribution {
  const withoutContact: ReminderRow[] = [];
  const waiting: ReminderRow[] = [];
  const lines: { readonly to: Recipient; readonly line: Chosen }[] = [];
  for (const line of chosen) {
    const { row } = line;
    const contacts = contactsOf(row);
    const owed = contacts.filter(({ contact }) => row.deliveries.every((each) => each.contact !== contact));
    if (contacts.length === 0) withoutContact.push(row);
    else if (owed.some(({ contact }) => writtenToday.has(contactKey(row.programme, contact))))
      waiting.push(row);
    else lines.push(...owed.map((to) => ({ to, line })));
  }
  return { digests: digestsOf(lines), withoutContact, waiting };
}

function digestsOf(lines: readonly { readonly to: Recipient; readonly line: Chosen }[]): readonly Digest[] {
  const byContact = groupBy(lines, ({ to, line }) => contactKey(line.row.programme, to.contact));
  return [...byContact.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const sorted = own.map(({ line }) => line).sort(byUrgency);
    return [{ ...first.to, programme: first.line.row.programme, lines: sorted }];
  });
}

const byUrgency = ({ row: a }: Chosen, { row: b }: Chosen): number => (sortKey(a) < sortKey(b) ? -1 : 1);
const sortKey = ({ due_on, label, obligation, step }: ReminderRow): string =>
  [due_on, label, obligation, step].join('\u0000');

/** The posts nobody holds, for whoever reads the log. */
export const vacantPosts = (rows: readonly ReminderRow[]): readonly string[] => [
  ...new Set(rows.map(({ programme, duty, region }) => [programme, duty, region ?? ''].join(' ').trim())),
];
