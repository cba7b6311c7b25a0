import type { Pool, PoolClient } from 'pg';
import type { FrameRow } from '#platform/statistics';
import { toRow, type StoredRow } from './frame-row.mapper.js';

const BATCH = 10_000;

/** Reads the rows of a query batch by batch, within the client's transaction. */
export async function* scanWithin(client: PoolClient, sql: string): AsyncGenerator<readonly FrameRow[]> {
  await client.query(`declare frame_scan no scroll cursor for ${sql}`);
  for (;;) {
    const { rows } = await client.query<StoredRow>({ text: `fetch ${BATCH} from frame_scan`, rowMode: 'array' });
    if (rows.length > 0) yield rows.map(toRow);
    if (rows.length < BATCH) break;
  }
  await client.query('close frame_scan');
}

/** Reads the rows of a query batch by batch in a transaction of its own. */
export async function* scan(pool: Pool, sql: string): AsyncGenerator<readonly FrameRow[]> {
  const client = await pool.connect();
  let done = false;
  try {
    await client.query('begin read only');
    await client.query('set local statement_timeout = 0');
    yield* scanWithin(client, sql);
    await client.query('commit');
    done = true;
  } finally {
    // A reader that leaves early leaves a transaction behind, and a broken connection is of no use to anybody.
    if (done) client.release();
    else await client.query('rollback').then(() => client.release(), () => client.release(true));
  }
}
