import { createPostgresBackend, type PostgresQueueBackend } from 'bullmq';
import type { Engine } from './engine.js';

const CONNECT_MS = 5_000;

/**
 * BullMQ's tables in a schema of their own beside the events. The queues of a process share one small pool; each worker
 * holds one LISTEN connection, and a pool of two that is empty while it waits.
 */
export function postgresEngine(databaseUrl: string, prefix: string, complain: (error: Error) => void): Engine {
  const connection = {
    connectionString: databaseUrl,
    schema: `${prefix}_jobs`,
    max: 2,
    connectionTimeoutMillis: CONNECT_MS,
  };
  const shared: PostgresQueueBackend = createPostgresBackend('shared', {
    connection: { ...connection, migrate: true },
  });
  shared.on('error', complain);
  return {
    kind: 'postgres',
    prefix,
    factory: (name, opts, extra) =>
      extra?.withBlockingConnection === true
        ? createPostgresBackend(name, { ...opts, connection }, extra)
        : shared.forQueue(name),
    ready: () => shared.waitUntilReady(),
    ping: async () => {
      await shared.connection.pool.query('SELECT 1');
    },
    close: () => shared.close(),
  };
}
