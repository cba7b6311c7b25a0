import { createPostgresBackend, type PostgresQueueBackend } from 'bullmq';
import { braked } from './brake.js';
import type { Engine } from './engine.js';

const CONNECT_MS = 5_000;

/**
 * BullMQ's tables in a schema of their own beside the events. The queues of a process share one pool of two; each worker
 * holds one LISTEN connection, and a second one only while it works.
 */
export function postgresEngine(
  databaseUrl: string,
  prefix: string,
  complain: (error: Error) => void,
): Engine {
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
        ? braked(createPostgresBackend(name, { ...opts, connection: { ...connection, max: 1 } }, extra))
        : shared.forQueue(name),
    ready: () => shared.waitUntilReady(),
    ping: async () => {
      await shared.connection.pool.query('SELECT 1');
    },
    close: () => shared.close(),
  };
}
