import type { Pool } from 'pg';

export const HEAD_CHANNEL = 'tilsyn_es_head';

const PAUSE_MS = 10;

export interface HeadNotifierOptions {
  readonly pool: Pool;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Tells other processes how far the log goes: at once when it was quiet, otherwise once per pause with the newest
 * position. Sent after the commit and awaited by no append, since a notifying transaction locks the whole server.
 */
export class HeadNotifier {
  #newest = 0n;
  #sent = 0n;
  #sending: Promise<void> | undefined;

  constructor(private readonly options: HeadNotifierOptions) {}

  announce(head: bigint): void {
    if (head <= this.#newest) return;
    this.#newest = head;
    this.#sending ??= this.#send().finally(() => (this.#sending = undefined));
  }

  /** Resolves when everything announced has been sent. */
  async drain(): Promise<void> {
    await this.#sending;
  }

  async #send(): Promise<void> {
    while (this.#sent < this.#newest) {
      const head = this.#newest;
      const query = {
        name: 'es-notify',
        text: 'select pg_notify($1, $2)',
        values: [HEAD_CHANNEL, head.toString()],
      };
      await this.options.pool.query(query).catch(this.options.onTrouble);
      this.#sent = head;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS).unref());
    }
  }
}
