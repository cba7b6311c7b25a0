import pg, { type Pool, type PoolClient } from 'pg';
import { silentLogger, type Logger } from './logger.js';

const { builtins } = pg.types;

const parsers = new Map<number, (text: string) => unknown>([
  // A driver's Date at local midnight is another day in another zone; the house writes days as text.
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [builtins.INT8, (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text)],
]);

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  const parser: unknown =
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format);
  return parser as (text: string) => never;
};

export interface PoolOptions {
  /** Shown in `pg_stat_activity`. */
  readonly name: string;
  readonly max: number;
  /** A statement that takes longer is cancelled; 30 s unless told. */
  readonly statementTimeoutMs?: number;
  readonly logger?: Logger;
}

/**
 * A pool for read models. Days arrive as `2023-03-15`, instants as ISO text in UTC, bigints as numbers while they
 * are safe. A connection that breaks is logged and replaced; it never ends the process.
 */
export function createPool(url: string, options: PoolOptions): Pool {
  const { name, max, statementTimeoutMs = 30_000, logger = silentLogger } = options;
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    types: { getTypeParser },
  });
  const report = (error: Error) =>
    logger.warn({ pool: name, error: error.message }, 'a database connection broke');
  pool.on('error', report);
  // A client that is checked out has no listener of the pool's, and an unheard 'error' ends the process.
  pool.on('connect', (client: PoolClient) => client.on('error', report));
  return pool;
}
