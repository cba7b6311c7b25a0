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

/**
 * Plans are made while the tables are small and kept while they grow: the indexes are right at every size. A barred
 * plan node costs so much on paper that the just-in-time compiler would start and take 300 ms; planning a batch anew
 * for each call's arrays takes longer than running it. Set once a session, since a function that sets them itself
 * pays for it at every call.
 */
const PLANS = {
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  jit: 'off',
  plan_cache_mode: 'force_generic_plan',
};
const settings = Object.entries(PLANS).map(([name, value]) => `set_config('${name}', '${value}', false)`);

const enterRole = `select ${settings.join(', ')}, (select set_config('role', rolname, false) from pg_roles
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
