import type { Pool, PoolClient } from 'pg';
import { pause } from './transient.js';

const RETRY_MS = 200;

/** The work under a lock; the signal fires when the connection that holds the lock is lost. */
export type UnderLock<T> = (lost: AbortSignal) => Promise<T>;

export interface LockWait {
  readonly signal?: AbortSignal;
  /** Waits for ever unless told. */
  readonly timeoutMs?: number;
}

/**
 * Runs the function while this process alone holds the lock of that name, on a connection of its own.
 * @returns what the function returns, or `'busy'` when somebody else holds the lock.
 */
export async function withAdvisoryLock<T>(pool: Pool, key: string, fn: UnderLock<T>): Promise<T | 'busy'> {
  return onOwnClient(pool, async (client, lost) => ((await tryLock(client, key)) ? fn(lost) : 'busy'), key);
}

/** The same, but waits for its turn. @returns `'busy'` when the time or the signal ran out first. */
export async function waitForAdvisoryLock<T>(
  pool: Pool,
  key: string,
  fn: UnderLock<T>,
  { signal, timeoutMs = Infinity }: LockWait = {},
): Promise<T | 'busy'> {
  const until = performance.now() + timeoutMs;
  return onOwnClient(
    pool,
    async (client, lost) => {
      // Asking again leaves no statement hanging that a timeout would cancel or a stop would have to.
      while (!(await tryLock(client, key))) {
        if (signal?.aborted || performance.now() >= until) return 'busy';
        await pause(Math.min(RETRY_MS, Math.max(1, until - performance.now())), signal);
      }
      return fn(lost);
    },
    key,
  );
}

/** Takes the session's lock of that name if it is free. */
export async function tryLock(client: PoolClient, key: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
    [key],
  );
  return rows[0]?.held === true;
}

async function onOwnClient<T>(
  pool: Pool,
  fn: (client: PoolClient, lost: AbortSignal) => Promise<T>,
  key: string,
): Promise<T> {
  const client = await pool.connect();
  const lost = new AbortController();
  const onEnd = () => lost.abort(new Error(`the connection that held the lock ${key} was lost`));
  client.once('end', onEnd);
  try {
    return await fn(client, lost.signal);
  } finally {
    client.off('end', onEnd);
    const unlocked = await client.query('select pg_advisory_unlock_all()').then(
      () => true,
      () => false,
    );
    client.release(!unlocked);
  }
}
