import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { errorCode } from './embedded-postgres-error.js';

/** The database role everything runs as. */
export const role = 'tilsyn';

/** Beside the server's own files, and hence readable by the server's user and root only. */
export const passwordFile = 'tilsyn.password';

/** A connection string for one database of the server that listens on `port`. */
export async function connectionUrl(cluster: string, port: number, database: string): Promise<string> {
  const password = (await readFile(path.join(cluster, passwordFile), 'utf8')).trim();
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** What became of a first connection: the server's data folder, a refusal of our password, or no answer yet. */
export type Answer = { is: 'ours'; dataDirectory: string } | { is: 'refused' } | { is: 'silent' };

/** Knocks at a server that may be starting, stopping, or somebody else's. */
export async function knock(url: string): Promise<Answer> {
  try {
    const [row] = await query<{ data_directory: string }>(url, 'SHOW data_directory');
    return row ? { is: 'ours', dataDirectory: row.data_directory } : { is: 'silent' };
  } catch (error) {
    // Class 28 is an authentication that failed; everything else may pass with time.
    return errorCode(error)?.startsWith('28') ? { is: 'refused' } : { is: 'silent' };
  }
}

/** Creates the database unless it exists; two processes may try at once. */
export async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const found = await query(adminUrl, 'SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (found.length > 0) return;
  try {
    await query(adminUrl, `CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    const madeMeanwhile = ['42P04', '23505'];
    if (!madeMeanwhile.includes(errorCode(error) ?? '')) throw error;
  }
}

async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that stops while we are connected says so through this event.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
