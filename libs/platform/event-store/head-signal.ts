interface Waiter {
  readonly beyond: bigint;
  readonly wake: () => void;
}

/** Tells subscriptions of this process that the log has grown. A hint only: whoever is woken reads for himself. */
export class HeadSignal {
  readonly #waiting = new Set<Waiter>();
  #known = 0n;

  /** Subscriptions that wait at this moment. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** The log holds events up to this number, and perhaps more. */
  advance(to: bigint): void {
    if (to <= this.#known) return;
    this.#known = to;
    for (const waiter of [...this.#waiting]) if (waiter.beyond < to) waiter.wake();
  }

  /** Lets everybody look at once, as after a lost connection. */
  wakeAll(): void {
    for (const waiter of [...this.#waiting]) waiter.wake();
  }

  /** Resolves when events beyond the number are known of, when the time is up, or when the signal is aborted. */
  async beyond(number: bigint, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    if (this.#known > number || signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        this.#waiting.delete(waiter);
        resolve();
      };
      const waiter: Waiter = { beyond: number, wake };
      const timer = setTimeout(wake, timeoutMs);
      signal?.addEventListener('abort', wake);
      this.#waiting.add(waiter);
    });
  }
}
