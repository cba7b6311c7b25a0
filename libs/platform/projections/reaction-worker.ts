import { backoffMs, isTransient, pause } from '#platform/database';
import type { Batch, Position, StoredEvent } from '#platform/event-store';
import { categoryOf } from '#platform/kernel';
import { CheckpointMoved, Halted, Stopped, messageOf, nameOf } from './interruptions.js';
import { Meter } from './meter.js';
import type { Reaction } from './projection.js';
import { moveReaction, noteReactionError, openReactionCheckpoint } from './reaction-checkpoints.js';
import { retryTransient } from './retry-transient.js';
import { underLease } from './under-lease.js';
import type { WorkerParts } from './worker-parts.js';

/** A crash repeats at most so many reactions. */
const CHECKPOINT_EVERY = 100;

/** Lets one reaction answer every event it handles, in order, at least once. */
export class ReactionWorker {
  readonly #meter = new Meter();
  readonly #handles: ReadonlySet<string>;
  #at: Position = '';

  constructor(
    private readonly reaction: Reaction,
    private readonly parts: WorkerParts,
  ) {
    this.#handles = new Set(reaction.handles);
  }

  run(signal: AbortSignal): Promise<void> {
    const work = {
      key: `tilsyn:reaction:${this.reaction.name}`,
      // What a reaction does is not in our transaction, so only the lease keeps two processes from doing it twice.
      lease: true,
      session: (while_: AbortSignal) => this.#session(while_),
      failed: (error: unknown, failures: number) => this.#held(messageOf(error), failures),
    };
    return underLease(this.parts.leases, work, signal);
  }

  async #session(signal: AbortSignal): Promise<void> {
    const { position } = await openReactionCheckpoint(this.parts.pool, this.reaction.name);
    this.#at = position;
    const { categories } = this.reaction;
    try {
      for await (const batch of this.parts.feed.batches({ after: position, categories, signal })) {
        await this.#take(batch, signal);
        this.parts.onMoved();
      }
    } catch (error) {
      if (error instanceof Halted) return this.#halt(error, signal);
      if (!(error instanceof Stopped || error instanceof CheckpointMoved)) throw error;
    }
  }

  async #take(batch: Batch, signal: AbortSignal): Promise<void> {
    let done = 0;
    for (const event of batch.events) {
      if (!this.#concerned(event)) continue;
      await this.#react(event, signal);
      done += 1;
      if (done < CHECKPOINT_EVERY && !signal.aborted) continue;
      await this.#move(event.position, done, signal);
      done = 0;
      if (signal.aborted) throw new Stopped();
    }
    if (done > 0 || batch.position !== this.#at) await this.#move(batch.position, done, signal);
  }

  /** A type that only a newer release knows may be one its reaction handles, so this release must not pass it. */
  #concerned({ type, stream }: StoredEvent): boolean {
    if (this.#handles.has(type)) return true;
    return this.reaction.categories.includes(categoryOf(stream)) && !this.parts.feed.knows(type);
  }

  async #react(event: StoredEvent, signal: AbortSignal): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await this.reaction.react(this.parts.feed.decode(event));
      } catch (error) {
        // A database that is away is no reason to give up an event.
        if (failures >= this.parts.attempts && !isTransient(error))
          throw new Halted(this.reaction.name, event, error);
        await this.#held(`${nameOf(event)}: ${messageOf(error)}`, failures);
        await pause(backoffMs(failures), signal);
        if (signal.aborted) throw new Stopped();
      }
    }
  }

  async #move(to: Position, done: number, signal: AbortSignal): Promise<void> {
    this.#meter.count(done);
    const step = { reaction: this.reaction.name, from: this.#at, to };
    const progress = { handled: done, eventsPerSecond: this.#meter.perSecond() };
    const onRetry = (error: unknown, attempt: number) => void this.#held(messageOf(error), attempt);
    const moved = await retryTransient(() => moveReaction(this.parts.pool, step, progress), {
      signal,
      onRetry,
    });
    if (!moved) throw new CheckpointMoved();
    this.#at = to;
  }

  async #halt(error: Halted, signal: AbortSignal): Promise<void> {
    const { name } = this.reaction;
    const { pool, logger, idleMs } = this.parts;
    logger.error({ reaction: name, error: error.message }, 'a reaction halted');
    const note = () => noteReactionError(pool, name, error.message, 'halted');
    await retryTransient(note, { signal, onRetry: () => undefined });
    while (!signal.aborted) {
      await pause(idleMs, signal);
      const now = await openReactionCheckpoint(pool, name).catch(() => undefined);
      if (now?.state === 'running') return;
    }
  }

  async #held(error: string, failures: number): Promise<void> {
    const { pool, logger } = this.parts;
    logger.warn({ reaction: this.reaction.name, failures, error }, 'a reaction is held up and tries again');
    await noteReactionError(pool, this.reaction.name, error).catch(() => undefined);
  }
}
