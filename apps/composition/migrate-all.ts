import { migrateAccessLog } from '#platform/access-log';
import { createDataSource, createPool, runMigrations, type Logger } from '#platform/database';
import { migrateEventStore } from '#platform/event-store/postgres';
import { migrateLogin } from '#platform/login';
import { CreateProjectionTables1700000000000 } from '#platform/projections';
import type { Room } from '#platform/room';
import { migrateKeyStore } from '#platform/sealing';
import type { DataSource } from 'typeorm';

export interface DatabaseUrls {
  readonly databaseUrl: string;
  readonly keyStoreUrl: string;
}

/** The read-model database of these rooms; not connected yet. */
export function dataSourceOf(url: string, rooms: readonly Room[], logger: Logger): DataSource {
  return createDataSource(url, {
    entities: rooms.flatMap(({ entities = [] }) => [...entities]),
    migrations: [
      CreateProjectionTables1700000000000,
      ...rooms.flatMap(({ migrations = [] }) => [...migrations]),
    ],
    logger,
  });
}

/**
 * Brings events, accesses, accounts, keys and read models up to date, in this order. Processes that start together take turns.
 * @returns the names of the read-model migrations that were run.
 */
export async function migrateAll(
  { databaseUrl, keyStoreUrl }: DatabaseUrls,
  rooms: readonly Room[],
  logger: Logger,
): Promise<readonly string[]> {
  await withPool(databaseUrl, (pool) => migrateEventStore(pool));
  await withPool(databaseUrl, (pool) => migrateAccessLog(pool));
  await migrateLogin(databaseUrl, logger);
  await withPool(keyStoreUrl, (pool) => migrateKeyStore(pool));
  const dataSource = await dataSourceOf(databaseUrl, rooms, logger).initialize();
  try {
    const done = await runMigrations(dataSource);
    if (done.length > 0) logger.info({ migrations: done }, 'the read models were migrated');
    return done;
  } finally {
    await dataSource.destroy();
  }
}

async function withPool(
  url: string,
  work: (pool: ReturnType<typeof createPool>) => Promise<void>,
): Promise<void> {
  const pool = createPool(url, { name: 'tilsyn-migrations', max: 1, statementTimeoutMs: 0 });
  try {
    await work(pool);
  } finally {
    await pool.end();
  }
}
