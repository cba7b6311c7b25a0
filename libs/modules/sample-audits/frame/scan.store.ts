import type { Pool, PoolClient } from 'pg';
import type { FrameRow } from '#platform/statistics';
import { rowOfLine } from './frame-line.js';

const BATCH = 10_000;

/** A row as one canonical line: one value to read instead of seven. */
export const LINE = `requisition_id || E'\\t' || region || E'\\t' || patient_group || E'\\t' || department || E'\\t' ||
  analysed_on || E'\\t' || coalesce(family_id, '') || E'\\t' || coalesce(relation, '')`;

/** Reads the rows of a query for lines batch by batch, within the client's transaction. */
export async function* scanWithin(client: PoolClient, sql: string): AsyncGenerator<readonly FrameRow[]> {
  await client.query(`declare frame_scan no scroll cursor for ${sql}`);
  let next = fetchLines(client);
  for (;;) {
    const lines = await next;
    if (lines.length === 0) break;
    // The server sorts and sends the next batch while this one is worked on.
    next = fetchLines(client);
    yield lines.map(rowOfLine);
  }
  await client.query('close frame_scan');
}

function fetchLines(client: PoolClient): Promise<readonly string[]> {
  const fetched = client
    .query<[string]>({ text: `fetch ${BATCH} from frame_scan`, rowMode: 'array' })
    .then(({ rows }) => rows.map(([line]) => line));
  // A reader may leave before the batch arrives; whoever awaits it still hears of a failure.
  fetched.catch(() => undefined);
  return fetched;
}

/** Reads the rows of a query for lines batch by batch in a transaction of its own. */
export async function* scan(pool: Pool, sql: string): AsyncGenerator<readonly FrameRow[]> {
  const client = await pool.connect();
  let done = false;
  try {
    await client.query('begin read only');
    await client.query(`set local statement_timeout = 0; set local work_mem = '64MB'`);
    yield* scanWithin(client, sql);
    await client.query('commit');
    done = true;
  } finally {
    // A reader that leaves early leaves a transaction behind, and a broken connection is of no use to anybody.
    if (done) client.release();
    else
      await client.query('rollback').then(
        () => client.release(),
        () => client.release(true),
      );
  }
}
