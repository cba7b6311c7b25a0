import { pause } from '#platform/database';
import type { Batch, EventLog, Position, StoredEvent } from '#platform/event-store';
import type { Recorded } from '#platform/kernel';
import { SharedWindow, type WindowOptions } from './shared-window.js';

export interface FeedRequest {
  readonly after: Position;
  readonly categories: readonly string[];
  readonly signal: AbortSignal;
}

/** The log as the readers of one process hear it: read once and decoded once where they walk together. */
export class LogFeed {
  readonly #window: SharedWindow;
  readonly #decoded = new WeakMap<StoredEvent, Recorded>();

  constructor(
    private readonly log: EventLog,
    private readonly options: WindowOptions,
  ) {
    this.#window = new SharedWindow(log.store, options);
  }

  get error(): string | undefined {
    return this.#window.error;
  }

  /** Batches after the position until the signal fires. Events of other categories may be among them. */
  async *batches({ after, categories, signal }: FeedRequest): AsyncIterable<Batch> {
    let at = after;
    while (!signal.aborted) {
      const source = this.#window.join(at)
        ? this.#together(at, signal)
        : this.#alone({ after: at, categories, signal });
      for await (const batch of source) {
        yield batch;
        at = batch.position;
      }
    }
  }

  /** @throws Error for an event this release does not know or cannot lift; only those who handle it need care. */
  decode(event: StoredEvent): Recorded {
    const known = this.#decoded.get(event);
    if (known) return known;
    const decoded = this.log.decode(event);
    this.#decoded.set(event, decoded);
    return decoded;
  }

  /** Whether this release knows the type. */
  knows(type: string): boolean {
    try {
      return this.log.catalogue.definition(type) !== undefined;
    } catch {
      return false;
    }
  }

  async *#together(after: Position, signal: AbortSignal): AsyncIterable<Batch> {
    let at = after;
    try {
      for (;;) {
        const batch = await this.#window.next(at, signal);
        if (!batch) return;
        yield batch;
        at = batch.position;
      }
    } finally {
      this.#window.leave();
    }
  }

  async *#alone({ after, categories, signal }: FeedRequest): AsyncIterable<Batch> {
    const { batchSize } = this.options;
    for await (const batch of this.log.store.subscribe({ after, categories, batchSize, signal })) {
      yield batch;
      if (this.#window.covers(batch.position)) return;
    }
    await pause(100, signal);
  }
}
