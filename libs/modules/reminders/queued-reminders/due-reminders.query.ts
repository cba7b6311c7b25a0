import type { Pool } from 'pg';
import { contactKey } from '../sweep-reminders/choose-due.js';
import type { MailRow } from './mail-row.js';
import type { ReminderRow } from './reminder-rows.js';

/** A reminder that goes out on or before a day, if nothing changes. */
export type DueReminder = ReminderRow & { readonly stream: string };

/** Those that may go out in one mail: of one programme and duty, of these regions or of none. */
export interface OneMail {
  readonly programme: string;
  readonly duty: ReminderRow['duty'];
  readonly regions: readonly string[];
}

export interface DueFilter {
  /** Obligations of this region only, as its own people may look ahead. */
  readonly region?: string | undefined;
  readonly together?: OneMail | undefined;
  /** The earliest so many; all of them unless told. */
  readonly most?: number | undefined;
}

/** The queued reminders whose send date is a day or before it, the earliest first. */
export async function dueReminders(
  pool: Pool,
  until: string,
  { region, together, most }: DueFilter = {},
): Promise<DueReminder[]> {
  const { rows } = await pool.query<DueReminder>(
    `select r.*, s.stream from rm.reminder r join rm.reminder_subject s using (subject)
     where r.state = 'queued' and r.send_on <= $1 and ($2::text is null or r.region = $2)
       and ($3::text is null or r.programme = $3 and r.duty = $4 and (r.region is null or r.region = any($5)))
     order by r.send_on, r.obligation, r.place, r.step limit $6`,
    [until, region, together?.programme, together?.duty, together?.regions, most],
  );
  return rows;
}

/** One reminder, whatever became of it. */
export async function reminderRow(
  pool: Pool,
  obligation: string,
  step: string,
): Promise<DueReminder | undefined> {
  const { rows } = await pool.query<DueReminder>(
    `select r.*, s.stream from rm.reminder r join rm.reminder_subject s using (subject)
     where r.obligation = $1 and r.step = $2`,
    [obligation, step],
  );
  return rows[0];
}

/** The digests that were prepared and are still to go, the oldest first. */
export async function mailsUnderWay(pool: Pool, now: string): Promise<MailRow[]> {
  const { rows } = await pool.query<MailRow>(
    `select * from rm.reminder_mail where state in ('prepared', 'deferred') and (retry_at is null or retry_at <= $1)
     order by prepared_at, mail`,
    [now],
  );
  return rows;
}

/** The streams that tell of obligations. */
export async function streamsOf(pool: Pool, obligations: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ stream: string }>(
    `select distinct s.stream from rm.obligation o join rm.reminder_subject s using (subject)
     where o.obligation = any($1)`,
    [obligations],
  );
  return rows.map(({ stream }) => stream);
}

/** Who has had a digest on a day, by `contactKey`. */
export async function writtenOn(pool: Pool, day: string): Promise<Set<string>> {
  const { rows } = await pool.query<Pick<MailRow, 'programme' | 'contact'>>(
    'select distinct programme, contact from rm.reminder_mail where day = $1',
    [day],
  );
  return new Set(rows.map(({ programme, contact }) => contactKey(programme, contact)));
}
