import type { Pool } from 'pg';
import { PausesInForce, type PauseInForce } from '../reminder-pause.js';

/** The pauses that keep something back on a day or later: a handful. */
export async function pausesInForce(pool: Pool, day: string): Promise<PausesInForce> {
  const { rows } = await pool.query<PauseInForce>(
    `select pause as id, scope, target, programme, paused_on as since, until, paused_by as by, reason
     from rm.reminder_pause where resumed_on is null and until >= $1`,
    [day],
  );
  return new PausesInForce(rows);
}

/** Whether a row `r` of `rm.reminder` is kept back on the day `:today`. */
export const PAUSED = `exists (
  select 1 from rm.reminder_pause p
  where p.resumed_on is null and p.paused_on <= :today and p.until >= :today
    and (p.scope = 'obligation' and p.target = r.obligation or p.scope = 'item' and p.target = r.subject
      or p.scope = 'region' and p.target = r.region and p.programme = r.programme))`;
