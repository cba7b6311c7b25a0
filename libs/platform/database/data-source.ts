import { DataSource, MigrationExecutor, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { silentLogger, type Logger } from './logger.js';
import { pause } from './transient.js';

const MIGRATION_LOCK = 'tilsyn:migrations';

type Entities = NonNullable<DataSourceOptions['entities']>;
type Migrations = NonNullable<DataSourceOptions['migrations']>;

export interface DataSourceParts {
  readonly entities: Entities;
  readonly migrations: Migrations;
  readonly max?: number;
  readonly logger?: Logger;
}

/** TypeORM over the schema `rm`, for reads and migrations. Tables change by migration only. */
export function createDataSource(url: string, parts: DataSourceParts): DataSource {
  const { entities, migrations, max = 10, logger = silentLogger } = parts;
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'rm',
    synchronize: false,
    entities,
    migrations,
    migrationsTableName: 'migration',
    applicationName: 'tilsyn-read-models',
    poolErrorHandler: (error: unknown) =>
      logger.warn({ error: String(error) }, 'a database connection broke'),
    extra: { max, statement_timeout: 30_000, connectionTimeoutMillis: 15_000, keepAlive: true },
  });
}

/**
 * Runs what is pending, one process at a time; the others wait and then find nothing to do.
 * @returns the names of the migrations that were run.
 */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('set statement_timeout = 0');
    await lock(runner);
    await runner.query('create schema if not exists rm');
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'each';
    const done = await executor.executePendingMigrations();
    return done.map(({ name }) => name);
  } finally {
    await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await runner.query('reset statement_timeout').catch(() => undefined);
    await runner.release();
  }
}

async function lock(runner: QueryRunner): Promise<void> {
  const ask = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as held';
  for (;;) {
    const [row] = (await runner.query(ask, [MIGRATION_LOCK])) as { held: boolean }[];
    if (row?.held) return;
    await pause(200);
  }
}
