import type { Pool, PoolClient } from 'pg';
import { pause, tryLock, type Logger } from '#platform/database';
import { messageOf } from './interruptions.js';

const HEARTBEAT_MS = 5_000;
const ANSWER_MS = 10_000;

/** The right to be the one process that does something. */
export interface Lease {
  /** Fires when the right is lost with the connection; somebody else may hold it from then on. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/**
 * Leases as session locks on one connection of the process. The server frees them when the connection dies, so that
 * another process takes over without anybody's clock being asked.
 */
export class Leases {
  #session: Promise<Session> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly logger: Logger,
    private readonly retryMs: number,
  ) {}

  /** Waits until this process holds the lease. @returns nothing when the signal fired first. */
  async hold(key: string, signal: AbortSignal): Promise<Lease | undefined> {
    while (!signal.aborted) {
      const lease = await this.#try(key).catch((error: unknown) => {
        this.logger.warn({ lease: key, error: messageOf(error) }, 'a lease could not be asked for');
        return undefined;
      });
      if (lease) return lease;
      await pause(this.retryMs * (0.75 + Math.random() / 2), signal);
    }
    return undefined;
  }

  async close(): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    await session?.close();
  }

  async #try(key: string): Promise<Lease | undefined> {
    const session = await (this.#session ??= this.#open());
    const held = await session.run((client) => tryLock(client, key));
    if (!held) return undefined;
    const release = async () => {
      await session
        .run((client) => client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]))
        .catch(() => undefined);
    };
    return { lost: session.lost.signal, release };
  }

  #open(): Promise<Session> {
    const opening = this.#connect();
    const forget = () => {
      if (this.#session === opening) this.#session = undefined;
    };
    opening.then(
      ({ lost }) => (lost.signal.aborted ? forget() : lost.signal.addEventListener('abort', forget)),
      forget,
    );
    return opening;
  }

  async #connect(): Promise<Session> {
    const session = new Session(await this.pool.connect());
    // A holder whose machine vanished is noticed by the server within half a minute.
    const notice =
      'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';
    await session.run((connected) => connected.query(notice));
    return session;
  }
}

class Session {
  readonly lost = new AbortController();
  #tail: Promise<unknown> = Promise.resolve();
  readonly #beat: NodeJS.Timeout;

  constructor(private readonly client: PoolClient) {
    client.once('end', () => this.#lose());
    client.once('error', () => this.#lose());
    this.#beat = setInterval(
      () => void this.run((c) => c.query('select 1')).catch(() => undefined),
      HEARTBEAT_MS,
    );
    this.#beat.unref();
  }

  /** One statement after another; one that fails or is not answered costs the session and its leases. */
  run<T>(statement: (client: PoolClient) => Promise<T>): Promise<T> {
    const result = this.#tail.then(async () => {
      this.lost.signal.throwIfAborted();
      const timer = setTimeout(() => this.#lose(), ANSWER_MS);
      try {
        return await statement(this.client);
      } catch (error) {
        this.#lose();
        throw error;
      } finally {
        clearTimeout(timer);
      }
    });
    this.#tail = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    await this.run((client) => client.query('select pg_advisory_unlock_all()')).catch(() => undefined);
    this.#lose();
  }

  #lose(): void {
    if (this.lost.signal.aborted) return;
    clearInterval(this.#beat);
    this.lost.abort();
    this.client.release(true);
  }
}
