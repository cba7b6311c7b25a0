import type { IQueueBackend } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 1_000;

/**
 * A worker that cannot fetch asks again at once, unless the connection was plainly refused. A database that starts up,
 * is full or is gone answers otherwise, and would be asked some hundred times a second by each worker.
 */
export function braked<B extends Pick<IQueueBackend, 'moveToActive'>>(backend: B): B {
  const fetch = backend.moveToActive.bind(backend);
  backend.moveToActive = async (...args: Parameters<IQueueBackend['moveToActive']>) => {
    try {
      const found: unknown[] = await fetch(...args);
      return found;
    } catch (error) {
      await pause(PAUSE_MS);
      throw error;
    }
  };
  return backend;
}
