import { loadRows, upsertRows, type ReadModelTransaction } from '#platform/projections';
import { groupBy } from '../group-by.js';
import type { Rung } from '../rung.js';
import type { MailRow } from './mail-row.js';
import {
  fromObligationRow,
  fromReminderRow,
  toObligationRow,
  toReminderRow,
  toSubjectRow,
  type ObligationRow,
  type ReminderRow,
  type SubjectRow,
} from './reminder-rows.js';
import type { Tracked, WorkingSet } from './working-set.js';

/** What a batch is about. */
export interface Wanted {
  readonly subjects: readonly string[];
  readonly obligations: readonly string[];
}

/** The subjects with what is open of them, and the obligations asked for whether open or not. */
export async function loadTracked(tx: ReadModelTransaction, wanted: Wanted): Promise<Map<string, Tracked>> {
  const obligations = await tx.query<ObligationRow>(
    `select * from obligation where subject = any($1) and status <> 'closed' or obligation = any($2)
     order by opened_on, obligation`,
    [wanted.subjects, wanted.obligations],
  );
  const ids = [...new Set([...wanted.subjects, ...obligations.map(({ subject }) => subject)])];
  const subjects = await loadRows<SubjectRow, 'subject'>(
    tx,
    'reminder_subject',
    ['subject'],
    ids.map((subject) => ({ subject })),
  );
  const rungs = await tx.query<ReminderRow>(
    'select * from reminder where obligation = any($1) order by place, step',
    [obligations.map(({ obligation }) => obligation)],
  );
  return toTracked(subjects, obligations, rungs);
}

function toTracked(
  subjects: readonly SubjectRow[],
  obligations: readonly ObligationRow[],
  reminders: readonly ReminderRow[],
): Map<string, Tracked> {
  const rungs = new Map<string, Rung[]>();
  for (const row of reminders)
    rungs.set(row.obligation, [...(rungs.get(row.obligation) ?? []), fromReminderRow(row)]);
  const bySubject = groupBy(obligations, ({ subject }) => subject);
  return new Map(
    subjects.map(({ subject, stream, held_because: because, round, ...about }) => {
      const own = bySubject.get(subject) ?? [];
      const book = {
        about: { ...about, id: subject, ...(round !== null && { round }) },
        held: because === null ? undefined : { because },
        obligations: own.map(fromObligationRow),
      };
      return [
        subject,
        {
          stream,
          book,
          rungs: new Map(own.map((each) => [each.obligation, rungs.get(each.obligation) ?? []])),
        },
      ];
    }),
  );
}

/** Writes what the batch touched. */
export async function saveTracked(tx: ReadModelTransaction, work: WorkingSet): Promise<void> {
  const subjects = [...work.touchedSubjects].flatMap((id) => {
    const { stream, book } = work.subject(id) ?? {};
    return stream !== undefined && book?.about ? [toSubjectRow(book.about, stream, book.held)] : [];
  });
  await upsertRows(tx, 'reminder_subject', ['subject'], subjects);
  const touched = [...work.touchedObligations].flatMap((id) => rowsOf(work, id));
  await upsertRows(
    tx,
    'obligation',
    ['obligation'],
    touched.map(({ obligation }) => obligation),
  );
  await upsertRows(
    tx,
    'reminder',
    ['obligation', 'step'],
    touched.flatMap(({ reminders }) => reminders),
  );
}

function rowsOf(work: WorkingSet, id: string): { obligation: ObligationRow; reminders: ReminderRow[] }[] {
  const { book, rungs } = work.about(id) ?? {};
  const obligation = book?.obligations.find((each) => each.id === id);
  const about = book?.about;
  if (!obligation || !about) return [];
  const reminders = (rungs?.get(id) ?? []).map((rung) => toReminderRow(rung, obligation, about));
  return [{ obligation: toObligationRow(obligation, about), reminders }];
}

/** The subjects with open obligations of a programme after a given one, some at a time. */
export async function openSubjects(
  tx: ReadModelTransaction,
  programme: string,
  after: string,
): Promise<string[]> {
  const rows = await tx.query<{ subject: string }>(
    `select distinct subject from obligation where programme = $1 and status <> 'closed' and subject > $2
     order by subject limit 2000`,
    [programme, after],
  );
  return rows.map(({ subject }) => subject);
}

/** The digests with these ids. */
export async function loadMails(
  tx: ReadModelTransaction,
  ids: readonly string[],
): Promise<Map<string, MailRow>> {
  const rows = await loadRows<MailRow, 'mail'>(
    tx,
    'reminder_mail',
    ['mail'],
    ids.map((mail) => ({ mail })),
  );
  return new Map(rows.map((row) => [row.mail, row]));
}

export async function saveMails(tx: ReadModelTransaction, mails: readonly MailRow[]): Promise<void> {
  await upsertRows(tx, 'reminder_mail', ['mail'], mails);
}
