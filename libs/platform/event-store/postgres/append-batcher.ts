import type { AppendRequest, Appended } from '../event-store.js';
import type { AppendOutcome } from './append-writer.js';

interface Pending {
  readonly request: AppendRequest;
  readonly bytes: number;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

export interface BatcherOptions {
  readonly write: (requests: readonly AppendRequest[]) => Promise<readonly AppendOutcome[]>;
  /** Whether the error says that the server is out of reach, so that trying the rest is of no use. */
  readonly isUnreachable: (error: unknown) => boolean;
  readonly maxAppends?: number;
  readonly maxBytes?: number;
  /** Batches under way at the same time. */
  readonly lanes?: number;
  /** Appends that must wait before a second lane is worth its overhead. */
  readonly secondLaneFrom?: number;
}

/**
 * Group commit without a timer: while a transaction commits, new appends collect, and the next one takes them all.
 * A quiet system pays no wait, a busy one fills its batches.
 */
export class AppendBatcher {
  readonly #options: Required<BatcherOptions>;
  #queue: Pending[] = [];
  #inFlight = 0;
  #scheduled = false;
  #idle: (() => void)[] = [];

  constructor(options: BatcherOptions) {
    this.#options = { maxAppends: 500, maxBytes: 1_048_576, lanes: 2, secondLaneFrom: 24, ...options };
  }

  append(request: AppendRequest): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const bytes = request.events.reduce(
        (sum, { data, metadata }) => sum + data.byteLength + metadata.byteLength,
        0,
      );
      this.#queue.push({ request, bytes, resolve, reject });
      this.#schedule();
    });
  }

  /** Resolves when nothing waits and nothing is under way. */
  async drain(): Promise<void> {
    if (this.#queue.length === 0 && this.#inFlight === 0) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  // At the end of the turn, so that appends made together travel together.
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    process.nextTick(() => {
      this.#scheduled = false;
      while (this.#mayStart()) void this.#run(this.#take());
    });
  }

  #mayStart(): boolean {
    const { lanes, secondLaneFrom } = this.#options;
    if (this.#queue.length === 0 || this.#inFlight >= lanes) return false;
    return this.#inFlight === 0 || this.#queue.length >= secondLaneFrom;
  }

  /** The next batch: in order of arrival, each stream once; a second append to a stream waits for the next one. */
  #take(): Pending[] {
    const { maxAppends, maxBytes } = this.#options;
    const streams = new Set<string>();
    const batch: Pending[] = [];
    const later: Pending[] = [];
    let bytes = 0;
    for (const pending of this.#queue) {
      const full = batch.length >= maxAppends || (batch.length > 0 && bytes + pending.bytes > maxBytes);
      if (full || streams.has(pending.request.stream)) later.push(pending);
      else {
        batch.push(pending);
        bytes += pending.bytes;
      }
      streams.add(pending.request.stream);
    }
    this.#queue = later;
    return batch;
  }

  async #run(batch: readonly Pending[]): Promise<void> {
    this.#inFlight += 1;
    try {
      settle(batch, await this.#options.write(batch.map(({ request }) => request)));
    } catch {
      await this.#replay(batch);
    }
    this.#inFlight -= 1;
    if (this.#queue.length > 0) this.#schedule();
    else if (this.#inFlight === 0) this.#idle.splice(0).forEach((resolve) => resolve());
  }

  /** One by one, so that a bad request fails alone. What the lost batch did store is answered by its event ids. */
  async #replay(batch: readonly Pending[]): Promise<void> {
    let unreachable: unknown;
    for (const pending of batch) {
      if (unreachable !== undefined) {
        pending.reject(unreachable);
        continue;
      }
      try {
        settle([pending], await this.#options.write([pending.request]));
      } catch (error) {
        pending.reject(error);
        if (this.#options.isUnreachable(error)) unreachable = error;
      }
    }
  }
}

function settle(batch: readonly Pending[], outcomes: readonly AppendOutcome[]): void {
  batch.forEach(({ resolve, reject }, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) reject(new Error('the event store gave no answer to an append'));
    else if (outcome instanceof Error) reject(outcome);
    else resolve(outcome);
  });
}
