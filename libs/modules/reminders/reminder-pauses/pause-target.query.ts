import type { Pool } from 'pg';
import type { PausedPlace } from '../pause-reminders/pause-reminders.js';

interface Row {
  readonly programme: string;
  readonly region: string | null;
}

const placeOf = (row: Row | undefined): PausedPlace | undefined =>
  row && { programme: row.programme, ...(row.region !== null && { region: row.region }) };

/** Where an obligation belongs; nothing when there is none. */
export async function placeOfObligation(pool: Pool, obligation: string): Promise<PausedPlace | undefined> {
  const { rows } = await pool.query<Row>(
    'select programme, region from rm.obligation where obligation = $1',
    [obligation],
  );
  return placeOf(rows[0]);
}

/** Where an item belongs: to the region whose obligation of it was opened last. */
export async function placeOfItem(pool: Pool, subject: string): Promise<PausedPlace | undefined> {
  const { rows } = await pool.query<Row>(
    `select s.programme, o.region from rm.reminder_subject s
     left join lateral (
       select region from rm.obligation where subject = s.subject and region is not null
       order by opened_on desc, obligation limit 1) o on true
     where s.subject = $1`,
    [subject],
  );
  return placeOf(rows[0]);
}
