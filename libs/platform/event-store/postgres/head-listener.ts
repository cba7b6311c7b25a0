import pg from 'pg';
import type { HeadSignal } from '../head-signal.js';
import { HEAD_CHANNEL } from './head-notifier.js';
import { backOff } from './server-errors.js';

export interface HeadListenerOptions {
  readonly url: string;
  readonly signal: HeadSignal;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Hears of appends by other processes, on a connection of its own. It mends itself for as long as it lives and never
 * throws; while it is deaf the subscriptions' poll finds what it missed.
 */
export class HeadListener {
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  #client: pg.Client | undefined;

  constructor(private readonly options: HeadListenerOptions) {}

  /** Begins to listen; quiet when it does already. */
  start(): void {
    this.#running ??= this.#loop();
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#running;
  }

  async #loop(): Promise<void> {
    const { signal } = this.#stop;
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      try {
        await this.#listen(() => (attempt = 0));
      } catch (error) {
        this.options.onTrouble(error);
      }
      if (!signal.aborted) await backOff(attempt, signal);
    }
  }

  async #listen(onListening: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.url,
      application_name: 'tilsyn-event-store-listener',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    });
    this.#client = client;
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', this.options.onTrouble);
    client.on('notification', ({ payload }) => this.#hear(payload));
    try {
      await client.connect();
      await client.query(`listen ${HEAD_CHANNEL}`);
      onListening();
      // What was announced before the connection stood went unheard.
      this.options.signal.wakeAll();
      if (!this.#stop.signal.aborted) await ended;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  #hear(payload: string | undefined): void {
    if (payload && /^\d{1,19}$/.test(payload)) this.options.signal.advance(BigInt(payload));
  }
}
