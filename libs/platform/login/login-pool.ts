import type { Log } from '#platform/logging';
import pg, { type Pool, type PoolClient } from 'pg';

/**
 * A pool whose tables are those of the schema `login`. Instants come as `Date`, as the library wants them. A
 * connection that breaks is logged and replaced.
 */
export function createLoginPool(url: string, log: Pick<Log, 'warn'>): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'tilsyn-login',
    options: '-c search_path=login',
    max: 6,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
  });
  const report = (error: Error) =>
    log.warn({ pool: 'login', error: error.message }, 'a database connection broke');
  pool.on('error', report);
  // A client that is checked out has no listener of the pool's, and an unheard 'error' ends the process.
  pool.on('connect', (client: PoolClient) => client.on('error', report));
  return pool;
}
