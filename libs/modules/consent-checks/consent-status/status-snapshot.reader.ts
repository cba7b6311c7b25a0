import type { Pool, PoolClient } from 'pg';
import { consentStatusProjection } from './consent-status.projection.js';

// A few hundred look-ups by key, each of microseconds: whatever the statistics say, a scan or a compiler only delays.
// The tables are held before the snapshot is taken: one from before a rebuild's switch would see the new ones half built.
const snapshot = `begin isolation level repeatable read read only;
  set local enable_seqscan = off; set local enable_bitmapscan = off; set local jit = off;
  lock table ${consentStatusProjection.tables.map((table) => `rm.${table}`).join(', ')} in access share mode`;

/** Asks the status's tables several questions about one moment. */
export async function inOneSnapshot<T>(pool: Pool, ask: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(snapshot);
    const answer = await ask(client);
    await client.query('commit');
    client.release();
    return answer;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** How far the log is in the tables. */
export async function checkpoint(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ position: string }>(
    `select position from rm.projection_checkpoint where projection = $1 and target = 'live'`,
    [consentStatusProjection.name],
  );
  return rows[0]?.position ?? 'start';
}
