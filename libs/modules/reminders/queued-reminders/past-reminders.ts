import { confinedTo, type Actor } from '#platform/kernel';
import { remindersPolicy } from '../reminders-policy.js';
import type { Obligation } from '../subject-book.js';
import { toReminderRow, type ReminderRow } from './reminder-rows.js';
import type { Tracked } from './working-set.js';

/** What was known of an item: its obligations, and their rungs as the queue would have shown them. */
export interface PastItem {
  readonly obligations: readonly Obligation[];
  readonly reminders: readonly ReminderRow[];
}

/** The reminders of an item, as its replayed events tell them. */
export function remindersOf({ book, rungs }: Tracked): PastItem {
  const { about, obligations } = book;
  const reminders = obligations.flatMap((obligation) =>
    (rungs.get(obligation.id) ?? []).flatMap((rung) =>
      about ? [toReminderRow(rung, obligation, about)] : [],
    ),
  );
  return { obligations, reminders };
}

/** What of a list is asked for; the state is a matter of the day's pauses and is looked at afterwards. */
export interface PastQuestion {
  readonly recipient?: { readonly duty: string; readonly region?: string | undefined } | undefined;
  readonly programme?: string | undefined;
  readonly region?: string | undefined;
  readonly after?: readonly [sendOn: string, obligation: string, step: string] | undefined;
  readonly reader: Actor;
}

/** The reminders that are asked for, in the order they go out. */
export function selectReminders(rows: readonly ReminderRow[], question: PastQuestion): ReminderRow[] {
  const { after } = question;
  return rows
    .filter((row) => fits(row, question))
    .filter((row) => !after || inOrder(keyOf(row), after) > 0)
    .sort((one, other) => inOrder(keyOf(one), keyOf(other)));
}

function fits(
  { duty, region, programme }: ReminderRow,
  { recipient, region: wanted, programme: of, reader }: PastQuestion,
): boolean {
  const own = confinedTo(reader, remindersPolicy.ListReminders);
  return (
    [own, wanted, recipient?.region].every((each) => each === undefined || each === region) &&
    (recipient === undefined || recipient.duty === duty) &&
    (of === undefined || of === programme)
  );
}

type Key = readonly [sendOn: string, obligation: string, step: string];

const keyOf = ({ send_on, obligation, step }: ReminderRow): Key => [send_on, obligation, step];

function inOrder(one: Key, other: Key): number {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
