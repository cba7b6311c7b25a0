import { addDays } from '#platform/calendar';
import type { Pool } from 'pg';

const REMEMBERED_DAYS = 30;

/** The mails on their way out, in figures. */
export interface OutboxFigures {
  readonly waiting: number;
  /** Of the waiting ones, those not taken at first. */
  readonly deferred: number;
  readonly oldestPreparedAt: string | null;
  readonly nextRetryAt: string | null;
  /** Why the latest deferred one waits. */
  readonly lastTrouble: string | null;
  readonly sentToday: number;
  /** In the last 30 days. */
  readonly failed: number;
  readonly bounced: number;
}

interface Row {
  readonly waiting: number;
  readonly deferred: number;
  readonly oldest: Date | null;
  readonly retry: Date | null;
  readonly trouble: string | null;
  readonly sent: number;
  readonly failed: number;
  readonly bounced: number;
}

/** What waits, however old, and what became of the mails of the last 30 days. */
export async function outboxFigures(pool: Pool, today: string): Promise<OutboxFigures> {
  const { rows } = await pool.query<Row>(
    `with waiting as (select * from rm.reminder_mail where state in ('prepared', 'deferred')),
          lately as (select day, state, count(*)::int as mails from rm.reminder_mail where day >= $2 group by day, state)
     select (select count(*) from waiting)::int as waiting,
            (select count(*) from waiting where state = 'deferred')::int as deferred,
            (select min(prepared_at) from waiting) as oldest,
            (select min(retry_at) from waiting) as retry,
            (select code from waiting where state = 'deferred' order by changed_at desc limit 1) as trouble,
            (select coalesce(sum(mails), 0) from lately where state = 'sent' and day = $1)::int as sent,
            (select coalesce(sum(mails), 0) from lately where state = 'failed')::int as failed,
            (select coalesce(sum(mails), 0) from lately where state = 'bounced')::int as bounced`,
    [today, addDays(today, -REMEMBERED_DAYS)],
  );
  const {
    waiting = 0,
    deferred = 0,
    oldest,
    retry,
    trouble,
    sent = 0,
    failed = 0,
    bounced = 0,
  } = rows[0] ?? {};
  return {
    ...{ waiting, deferred, failed, bounced },
    sentToday: sent,
    oldestPreparedAt: instant(oldest),
    nextRetryAt: instant(retry),
    lastTrouble: trouble ?? null,
  };
}

// The pool may be set to give instants as text.
const instant = (value: Date | string | null | undefined): string | null =>
  value === null || value === undefined ? null : new Date(value).toISOString();
