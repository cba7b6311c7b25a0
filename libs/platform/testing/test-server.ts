import { writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#platform/embedded';
import { isRunning, registerRun, type TestRun } from './test-run.js';

const sweepLock = 7_260_001;

/** The address of the server the tests use: `TEST_DATABASE_URL`, or the cluster all workers of a run share. */
export async function testServerUrl(run: TestRun): Promise<string> {
  const own = process.env.TEST_DATABASE_URL;
  if (own) return own;
  registerRun(run);
  const server = await startEmbeddedPostgres({
    dataDirectory: run.folder,
    durable: false,
    database: 'postgres',
    stopOnExit: false,
  });
  // The end of the run looks here for the server to stop.
  writeFileSync(path.join(run.folder, 'runs', run.id), server.dataDirectory);
  return server.url;
}

/** Runs `work` with a connection that is closed afterwards. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A session cut off by the server ends in an event that nobody else would hear.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Names of databases that begin with `prefix`. */
export async function databasesLike(admin: pg.Client, prefix: string): Promise<string[]> {
  const found = await admin.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  return found.rows.map(({ datname }) => datname);
}

/** Drops a database even while somebody is connected to it. */
export async function dropDatabase(admin: pg.Client, database: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`);
}

/** Drops what runs of this checkout that are over have left behind; one worker at a time does it. */
export async function dropLeftovers(admin: pg.Client, prefix: string): Promise<void> {
  const held = await admin.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [sweepLock]);
  if (!held.rows[0]?.free) return;
  try {
    for (const database of await databasesLike(admin, prefix)) {
      if (!isRunning(database.slice(prefix.length))) await dropDatabase(admin, database);
    }
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [sweepLock]);
  }
}
