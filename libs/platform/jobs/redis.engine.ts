import { createRedisBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { braked } from './brake.js';
import type { Engine } from './engine.js';

/** From 50 ms doubling to 5 s, spread a little so that the processes of one outage do not return as one. */
export function reconnectMs(attempt: number): number {
  return Math.min(50 * 2 ** Math.min(attempt - 1, 10), 5_000) + Math.round(Math.random() * 100);
}

const common: RedisOptions = { connectTimeout: 5_000, keepAlive: 30_000, retryStrategy: reconnectMs };

/**
 * BullMQ on Redis. Whoever adds a job learns at once that Redis is away: no offline queue, one try. Workers wait for it
 * instead, without end, for nobody waits for them.
 */
export function redisEngine(redisUrl: string, prefix: string, complain: (error: Error) => void): Engine {
  const producer = new Redis(redisUrl, { ...common, enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const consumer = new Redis(redisUrl, { ...common, enableOfflineQueue: true, maxRetriesPerRequest: null });
  producer.on('error', complain);
  consumer.on('error', complain);
  return {
    kind: 'redis',
    prefix,
    factory: (name, opts, extra) => {
      return extra?.withBlockingConnection === true
        ? braked(createRedisBackend(name, { ...opts, connection: consumer }, extra))
        : createRedisBackend(name, { ...opts, connection: producer }, extra);
    },
    ready: () => becomesReady(producer),
    ping: async () => {
      await producer.ping();
    },
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

async function becomesReady(client: Redis): Promise<void> {
  if (client.status === 'ready') return;
  await new Promise<void>((resolve, reject) => {
    client.once('ready', resolve);
    client.once('end', () => reject(new Error('Redis closed the connection.')));
  });
}
