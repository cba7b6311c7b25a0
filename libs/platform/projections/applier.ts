import type { Pool, PoolClient } from 'pg';
import { inTransaction, isSchemaFault, type Logger } from '#platform/database';
import type { Batch, Position, StoredEvent } from '#platform/event-store';
import type { Recorded } from '#platform/kernel';
import { takeStep, type Step, type Target } from './checkpoints.js';
import { commitHalving, type Part } from './halving.js';
import { CheckpointMoved, Halted, messageOf, nameOf } from './interruptions.js';
import { Meter } from './meter.js';
import { parkEvents, parkedStreams } from './parked-events.js';
import type { Projection } from './projection.js';
import { SequentialTransaction, enterSchema } from './read-model-transaction.js';
import { relevanceOf } from './relevance.js';
import { retryTransient, type Retry } from './retry-transient.js';

export interface ApplierParts {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly retry: Retry;
  readonly decode: (event: StoredEvent) => Recorded;
  /** Moves the checkpoint over a batch that holds nothing for the projection. */
  readonly pass: (step: Step) => Promise<boolean>;
}

export interface ApplierTarget {
  readonly target: Target;
  readonly schema: string;
  readonly position: Position;
}

/** Brings one projection's tables from one checkpoint to the next. */
export class Applier {
  readonly meter = new Meter();
  readonly #relevant: (event: StoredEvent) => boolean;
  #at: Position;

  constructor(
    readonly projection: Projection,
    private readonly to: ApplierTarget,
    private readonly parts: ApplierParts,
  ) {
    this.#at = to.position;
    this.#relevant = relevanceOf(projection);
  }

  /** The last position that is durably behind it. */
  get position(): Position {
    return this.#at;
  }

  /** Commits a batch with its checkpoint. @throws CheckpointMoved, Halted or Stopped; the log is then read anew. */
  async take(batch: Batch): Promise<void> {
    const events = batch.events.filter(this.#relevant);
    const part: Part = { events, from: this.#at, to: batch.position };
    if (events.length > 0)
      return commitHalving(part, {
        commit: (some) => this.#commit(some),
        refuse: (some, event, error) => this.#refuse(some, event, error),
      });
    if (part.to === part.from) return;
    const moved = await retryTransient(() => this.parts.pass(this.#step(part)), this.parts.retry);
    if (!moved) throw new CheckpointMoved();
    this.#at = part.to;
  }

  /** The same within the caller's transaction: a failure is the caller's to roll back. */
  async takeWithin(client: PoolClient, batch: Batch): Promise<void> {
    await this.#apply(client, {
      events: batch.events.filter(this.#relevant),
      from: this.#at,
      to: batch.position,
    });
    this.#at = batch.position;
  }

  async #commit(part: Part): Promise<void> {
    await this.#transact(part, (client) => this.#apply(client, part));
    this.meter.count(part.events.length);
  }

  async #apply(client: PoolClient, part: Part): Promise<void> {
    await enterSchema(client, this.to.schema);
    const stepped = await this.#takeStep(client, part);
    const events = stepped.parked === 0 ? part.events : await this.#withoutParkedStreams(client, part.events);
    if (events.length === 0) return;
    const decoded = events.map((event) => this.parts.decode(event));
    const tx = new SequentialTransaction(client);
    try {
      await this.projection.apply(decoded, tx);
    } finally {
      await tx.settled();
    }
  }

  async #refuse(part: Part, event: StoredEvent, error: unknown): Promise<void> {
    const { name, onPoison } = this.projection;
    // A missing table is nobody's poison: leaving events out for it would leave out all of them.
    if (onPoison === 'halt' || isSchemaFault(error)) throw new Halted(name, event, error);
    await this.#transact(part, async (client) => {
      await this.#takeStep(client, { ...part, events: [] });
      if (onPoison === 'park') await parkEvents(client, this.#of, [event], messageOf(error));
    });
    this.parts.logger.error(
      { projection: name, event: nameOf(event), error: messageOf(error), policy: onPoison },
      'an event could not be projected',
    );
  }

  async #withoutParkedStreams(client: PoolClient, events: readonly StoredEvent[]): Promise<StoredEvent[]> {
    const streams = await parkedStreams(client, this.#of);
    const waiting = events.filter(({ stream }) => streams.has(stream));
    await parkEvents(client, this.#of, waiting, 'an earlier event of the stream is parked');
    return events.filter(({ stream }) => !streams.has(stream));
  }

  async #transact(part: Part, work: (client: PoolClient) => Promise<void>): Promise<void> {
    await retryTransient(() => inTransaction(this.parts.pool, work), this.parts.retry);
    this.#at = part.to;
  }

  async #takeStep(client: PoolClient, part: Part): Promise<{ parked: number }> {
    const progress = { handled: part.events.length, eventsPerSecond: this.meter.perSecond() };
    const stepped = await takeStep(client, this.#step(part), progress);
    if (!stepped) throw new CheckpointMoved();
    return stepped;
  }

  #step({ from, to }: Part): Step {
    const { name: projection, version } = this.projection;
    return { projection, target: this.to.target, version, from, to };
  }

  get #of() {
    return { projection: this.projection.name, target: this.to.target };
  }
}
