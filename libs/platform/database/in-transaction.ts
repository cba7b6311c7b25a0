import type { Pool, PoolClient } from 'pg';

/**
 * Runs the function between `begin` and `commit` on one connection; whatever it throws rolls back and is thrown on.
 * When the connection breaks during the commit the outcome is unknown: write so that a repeat is noticed.
 */
export async function inTransaction<T>(pool: Pool, fn: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const result = await fn(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}
