import { backoffMs, isTransient, pause } from '#platform/database';
import type { Batch, EventStore, Position } from '#platform/event-store';
import { messageOf } from './interruptions.js';

interface Chunk {
  readonly after: Position;
  readonly batch: Batch;
}

const READ_AHEAD = 2;
const MAX_CHUNKS = 256;

export interface WindowOptions {
  readonly categories: readonly string[];
  readonly batchSize: number;
}

/**
 * One subscription for all who read near the same place: the last batches are kept for a while, the fastest reader
 * sets the pace, and whoever falls out of the window reads alone until it has caught up.
 */
export class SharedWindow {
  #chunks: Chunk[] = [];
  #tail: Position | undefined;
  #fastest: Position | undefined;
  #live = false;
  #members = 0;
  #pump: AbortController | undefined;
  readonly #listeners = new Set<() => void>();
  #failure: { readonly error: unknown } | undefined;
  /** What keeps the subscription from running, while it does. */
  error: string | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly options: WindowOptions,
  ) {}

  /** Whether the batch after this position is, or shortly will be, in the window. */
  covers(after: Position): boolean {
    if (this.#members === 0 || this.#tail === undefined) return true;
    if (this.#failure) return false;
    if (this.store.compare(after, this.#chunks[0]?.after ?? this.#tail) < 0) return false;
    return this.#live || this.store.compare(after, this.#tail) <= 0;
  }

  /** Reads with the others from now on, if the window reaches; an empty window moves to the reader. */
  join(after: Position): boolean {
    if (!this.covers(after)) return false;
    if (this.#members === 0) this.#start(after);
    this.#members += 1;
    return true;
  }

  leave(): void {
    this.#members -= 1;
    if (this.#members > 0) return;
    this.#pump?.abort();
    this.#pump = undefined;
  }

  /**
   * The next batch after the position, or nothing when the signal fired or the window has moved past the reader.
   * @throws what ended the subscription, unless trying again may help.
   */
  async next(after: Position, signal: AbortSignal): Promise<Batch | undefined> {
    while (!signal.aborted) {
      if (this.#failure) throw this.#failure.error;
      if (!this.covers(after)) return undefined;
      this.#note(after);
      const chunk = this.#chunks.find(({ batch }) => this.store.compare(batch.position, after) > 0);
      if (chunk) return this.#sliced(chunk, after);
      await this.#change(signal);
    }
    return undefined;
  }

  #note(after: Position): void {
    if (this.#fastest !== undefined && this.store.compare(after, this.#fastest) <= 0) return;
    this.#fastest = after;
    this.#tell();
  }

  #sliced({ after, batch }: Chunk, from: Position): Batch {
    if (this.store.compare(after, from) === 0) return batch;
    return {
      ...batch,
      events: batch.events.filter(({ position }) => this.store.compare(position, from) > 0),
    };
  }

  #start(after: Position): void {
    this.#chunks = [];
    this.#tail = after;
    this.#fastest = after;
    this.#live = false;
    this.#failure = undefined;
    this.#pump = new AbortController();
    void this.#run(this.#pump.signal);
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.#read(signal, () => (failures = 0));
      } catch (error) {
        if (signal.aborted) return;
        this.error = messageOf(error);
        if (!isTransient(error)) return this.#fail(error);
      }
      // A subscription that ends by itself is as little expected as one that breaks.
      failures += 1;
      await pause(backoffMs(failures), signal);
    }
  }

  #fail(error: unknown): void {
    this.#failure = { error };
    this.#tell();
  }

  async #read(signal: AbortSignal, onBatch: () => void): Promise<void> {
    const after = this.#tail;
    if (after === undefined) return;
    for await (const batch of this.store.subscribe({ ...this.options, after, signal })) {
      if (signal.aborted) return;
      this.error = undefined;
      onBatch();
      this.#push(batch);
      while (!signal.aborted && this.#unread() >= READ_AHEAD) await this.#change(signal);
    }
  }

  #push(batch: Batch): void {
    const after = this.#tail;
    this.#live = batch.caughtUp;
    if (after === undefined || this.store.compare(batch.position, after) <= 0) return;
    this.#chunks.push({ after, batch });
    this.#tail = batch.position;
    let events = this.#chunks.reduce((sum, chunk) => sum + chunk.batch.events.length, 0);
    while (
      this.#chunks.length > MAX_CHUNKS ||
      (events > 6 * this.options.batchSize && this.#chunks.length > 1)
    )
      events -= this.#chunks.shift()?.batch.events.length ?? 0;
    this.#tell();
  }

  #unread(): number {
    const fastest = this.#fastest;
    if (fastest === undefined) return 0;
    let unread = 0;
    for (let i = this.#chunks.length - 1; i >= 0; i -= 1) {
      const chunk = this.#chunks[i];
      if (!chunk || this.store.compare(chunk.batch.position, fastest) <= 0) break;
      unread += 1;
    }
    return unread;
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#listeners.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#listeners.add(done);
      signal.addEventListener('abort', done, { once: true });
    });
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
