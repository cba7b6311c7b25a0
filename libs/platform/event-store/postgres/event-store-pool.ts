import pg from 'pg';
import { wireTypes } from './wire-types.js';

export interface EventStorePoolOptions {
  /** Connections at most; 4 unless told. */
  readonly max?: number;
  /** How long a statement may take before the server ends it; 15 s unless told. */
  readonly statementTimeoutMs?: number;
  /** Errors of idle connections, which the pool mends by itself. */
  readonly onTrouble?: (error: unknown) => void;
}

// The driver awaits the hook; its types have it return nothing.
type OnConnect = NonNullable<pg.PoolConfig['onConnect']>;

const enterRole = `select set_config('jit', 'off', false), (select set_config('role', rolname, false) from pg_roles
  where rolname = 'tilsyn_writer' and pg_has_role(session_user, oid, 'member'))`;

/**
 * A pool whose sessions act as `tilsyn_writer` wherever that role exists and the login may take it on: they read the
 * log and append through the functions of schema `es`, and can do nothing else there.
 */
export function createEventStorePool(url: string, options: EventStorePoolOptions = {}): pg.Pool {
  const { max = 4, statementTimeoutMs = 15_000, onTrouble = () => undefined } = options;
  const config: pg.PoolConfig = {
    connectionString: url,
    max,
    application_name: 'tilsyn-event-store',
    types: wireTypes,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementTimeoutMs,
    // For a server that no longer answers at all, and cannot end the statement itself.
    query_timeout: statementTimeoutMs + 5_000,
  };
  const onConnect = (client: pg.ClientBase) => client.query(enterRole);
  const pool = new pg.Pool({ ...config, onConnect: onConnect as unknown as OnConnect });
  pool.on('error', onTrouble);
  return pool;
}
