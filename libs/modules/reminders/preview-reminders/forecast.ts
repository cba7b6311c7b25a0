import { addDays } from '#platform/calendar';
import { subjectLine } from '../digest-groups.js';
import type { ReminderRow } from '../queued-reminders/reminder-rows.js';
import { ruleOf } from '../queued-reminders/reminder-rows.js';
import type { RungRule } from '../reminder-events.js';
import type { PauseInForce } from '../reminder-pause.js';
import { chooseDue, distribute, type Digest, type Recipient } from '../sweep-reminders/choose-due.js';

/** A digest that would go out, if nothing changes. */
export interface PlannedDigest {
  readonly on: string;
  readonly programme: string;
  readonly contact: string;
  readonly recipient: { readonly duty: Recipient['duty']; readonly region: string | null };
  readonly language: 'da' | 'en';
  readonly subject: string;
  readonly items: readonly PlannedItem[];
}

export interface PlannedItem {
  readonly obligation: string;
  readonly step: string;
  readonly rule: RungRule;
  readonly type: string;
  readonly subject: string;
  readonly label: string;
  readonly kind: string;
  readonly region: string | null;
  /** The day its rung is planned for; earlier than the mail's when something kept it back. */
  readonly sendOn: string;
  readonly dueOn: string;
  readonly overtakes: readonly string[];
}

export interface Forecast {
  readonly digests: readonly PlannedDigest[];
  /** What stays behind because nobody is appointed. */
  readonly withoutContact: readonly ReminderRow[];
  /** What a pause still keeps back on the last day looked at. */
  readonly paused: readonly PausedRow[];
}

export interface PausedRow {
  readonly row: ReminderRow;
  readonly pause: PauseInForce;
}

/** What the future is computed from. */
export interface Outlook {
  readonly today: string;
  readonly until: string;
  readonly isBusinessDay: (programme: string, day: string) => boolean;
  readonly contactsOf: (row: ReminderRow, day: string) => readonly Recipient[];
  /** What keeps a reminder back on a day. */
  readonly pauseOf: (row: ReminderRow, day: string) => PauseInForce | undefined;
  /** Who has had today's digest. */
  readonly writtenToday: ReadonlySet<string>;
}

/** The digests of each day until a day, by the same rules as the sweep's. */
export function forecast(queued: readonly ReminderRow[], outlook: Outlook): Forecast {
  const { today, until, contactsOf, isBusinessDay, pauseOf } = outlook;
  const digests: PlannedDigest[] = [];
  let left = queued;
  let withoutContact: readonly ReminderRow[] = [];
  for (let day = today; day <= until; day = addDays(day, 1)) {
    const due = left.filter(
      (row) => row.send_on <= day && isBusinessDay(row.programme, day) && !pauseOf(row, day),
    );
    if (due.length === 0) continue;
    const writtenToday = day === today ? outlook.writtenToday : new Set<string>();
    const found = distribute(chooseDue(due), { contactsOf: (row) => contactsOf(row, day), writtenToday });
    digests.push(...found.digests.map((digest) => planned(digest, day)));
    withoutContact = found.withoutContact;
    const gone = new Set(found.digests.flatMap(goneWith));
    left = left.filter((row) => !gone.has(keyOf(row.obligation, row.step)));
  }
  const paused = left.flatMap((row) => {
    const pause = row.send_on <= until ? pauseOf(row, until) : undefined;
    return pause ? [{ row, pause }] : [];
  });
  return { digests, withoutContact, paused };
}

const keyOf = (obligation: string, step: string): string => `${obligation} ${step}`;

const goneWith = ({ lines }: Digest): string[] =>
  lines.flatMap(({ row, overtaken }) => [row.step, ...overtaken].map((step) => keyOf(row.obligation, step)));

function planned({ programme, contact, duty, region, language, lines }: Digest, on: string): PlannedDigest {
  const items = lines.map(({ row }) => ({ rule: ruleOf(row), dueOn: row.due_on }));
  return {
    on,
    programme,
    contact,
    recipient: { duty, region: region ?? null },
    language,
    subject: subjectLine(items, { language, day: on, part: 1, parts: 1 }),
    items: lines.map(({ row, overtaken }) => plannedItem(row, overtaken)),
  };
}

function plannedItem(row: ReminderRow, overtakes: readonly string[]): PlannedItem {
  const { obligation, step, type, subject, label, kind, region, send_on: sendOn, due_on: dueOn } = row;
  const named = { obligation, step, rule: ruleOf(row), type, subject, label, kind, region };
  return { ...named, sendOn, dueOn, overtakes };
}
