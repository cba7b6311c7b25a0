import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#platform/embedded';
import type { Say } from './progress.js';

/** The server under the bench, the databases made on it, and the way to be rid of all that. */
export interface BenchServer {
  readonly version: string;
  readonly kind: 'embedded' | 'DATABASE_URL';
  /** A folder for files of the bench. */
  readonly folder: string;
  /** Makes an empty database and tells its address. */
  database(name: string): Promise<string>;
  close(): Promise<void>;
}

interface Running {
  readonly url: string;
  readonly dataDirectory?: string;
  stop(): Promise<void>;
}

/** Starts an embedded server in a folder of its own, or takes the one of `DATABASE_URL`. */
export async function openBenchServer(given: string | undefined, say: Say): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tilsyn-bench-'));
  const running = given ? { url: given, stop: async () => undefined } : await startEmbedded(folder, say);
  const made: string[] = [];
  const tidyUp = async () => {
    for (const name of given ? made : [])
      await drop(running.url, name).catch((error: unknown) => say(String(error)));
    await running.stop();
    for (const path of [folder, running.dataDirectory])
      if (path) await rm(path, { recursive: true, force: true });
  };
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= tidyUp());
  try {
    const [found] = await query<{ server_version: string }>(running.url, 'show server_version');
    const version = found?.server_version ?? 'unknown';
    const database = async (part: string) => {
      const name = `tilsyn_bench_${process.pid}_${part}`;
      made.push(name);
      await query(
        running.url,
        `create database ${pg.escapeIdentifier(name)} template template0 encoding 'UTF8'`,
      );
      return addressOf(running.url, name);
    };
    return { version, kind: given ? 'DATABASE_URL' : 'embedded', folder, database, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startEmbedded(folder: string, say: Say): Promise<Running> {
  // The server runs as another user when we are root, and must be able to enter.
  await chmod(folder, 0o755);
  return startEmbeddedPostgres({ dataDirectory: join(folder, 'data'), log: say });
}

function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.toString();
}

async function drop(url: string, name: string): Promise<void> {
  await query(url, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
