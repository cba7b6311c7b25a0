import { readFileSync } from 'node:fs';
import type { ClientBase, Pool } from 'pg';

/** One object a file, in the order in which they lean on each other. A released version is never edited. */
const versions: readonly (readonly string[])[] = [
  [
    'schema',
    'head',
    'streams',
    'events',
    'refuse-change',
    'leaf-hash',
    'original-answer',
    'append-one',
    'append',
    'writer-role',
  ],
];

const LOCK = 7_214_061_905;

const versionTable = `
  create schema if not exists es;
  create table if not exists es.schema_version (version int primary key, applied_at timestamptz not null default now())`;

/** Brings schema `es` to the newest version; quiet when it is there. Processes that start together take turns. */
export async function migrateEventStore(database: Pool | ClientBase): Promise<void> {
  if (!isPool(database)) return migrate(database);
  const client = await database.connect();
  try {
    await migrate(client);
  } finally {
    client.release();
  }
}

async function migrate(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(versionTable);
    const { rows } = await client.query<{ version: number }>(
      'select coalesce(max(version), 0)::int as version from es.schema_version',
    );
    for (let version = (rows[0]?.version ?? 0) + 1; version <= versions.length; version += 1) {
      for (const file of versions[version - 1] ?? []) await client.query(sqlOf(file));
      await client.query('insert into es.schema_version (version) values ($1)', [version]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

const sqlOf = (name: string): string => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

const isPool = (database: Pool | ClientBase): database is Pool => 'totalCount' in database;
