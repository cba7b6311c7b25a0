import { inTransaction, pause } from '#platform/database';
import { START, type Batch, type Position } from '#platform/event-store';
import { Applier } from '../applier.js';
import { openCheckpoint, takeStep } from '../checkpoints.js';
import type { Projection } from '../projection.js';
import { readAhead } from '../read-ahead.js';
import { buildSchemaOf, quoted } from '../read-model-transaction.js';
import { messageOf } from '../interruptions.js';
import { retryTransient, type Retry } from '../retry-transient.js';
import type { RebuildParts } from './rebuild-parts.js';
import { createTablesLike } from './tables.js';

/** The tables of one projection being built beside the live ones. */
export class Build {
  readonly schema: string;
  readonly #retry: Retry;
  readonly #applier: Applier;
  events = 0;

  constructor(
    readonly projection: Projection,
    private readonly parts: RebuildParts,
    private readonly signal: AbortSignal,
  ) {
    this.schema = buildSchemaOf(projection.name);
    const onRetry = (error: unknown, attempt: number) =>
      parts.logger.warn(
        { projection: projection.name, attempt, error: messageOf(error) },
        'a rebuild is held up',
      );
    this.#retry = { signal, onRetry };
    this.#applier = this.applierAt(START);
  }

  get position(): Position {
    return this.#applier.position;
  }

  get eventsPerSecond(): number {
    return this.#applier.meter.perSecond();
  }

  applierAt(position: Position): Applier {
    const { pool, logger, log } = this.parts;
    return new Applier(
      this.projection,
      { target: 'building', schema: this.schema, position },
      {
        pool,
        logger,
        retry: this.#retry,
        decode: (event) => log.decode(event),
        pass: async (step) =>
          (await takeStep(pool, step, { handled: 0, eventsPerSecond: this.eventsPerSecond })) !== undefined,
      },
    );
  }

  /** Empty tables and a checkpoint at the start, whatever an earlier attempt left behind. */
  async prepare(): Promise<void> {
    await inTransaction(this.parts.pool, async (client) => {
      await this.#clear(client.query.bind(client));
      await createTablesLike(client, this.projection.tables, this.schema);
      await openCheckpoint(client, this.projection, 'building');
    });
  }

  /** Takes away what was built. */
  async discard(): Promise<void> {
    await inTransaction(this.parts.pool, (client) => this.#clear(client.query.bind(client)));
  }

  /** Applies what the log holds up to the position, and possibly a little more. */
  async catchUp(to: Position, onBatch: () => void): Promise<void> {
    const { store } = this.parts.log;
    while (store.compare(this.position, to) < 0) {
      await retryTransient(() => this.#read(to, onBatch), this.#retry);
      this.signal.throwIfAborted();
    }
  }

  /** The batches after the position, the last of them cut at `to`. */
  async *batchesUpTo(after: Position, to: Position): AsyncIterable<Batch> {
    const { store } = this.parts.log;
    if (store.compare(after, to) >= 0) return;
    for await (const batch of this.#subscribe(after, this.signal)) {
      const left = store.compare(batch.position, to);
      if (left > 0) {
        const events = batch.events.filter(({ position }) => store.compare(position, to) <= 0);
        yield { events, position: to, caughtUp: batch.caughtUp };
      } else yield batch;
      if (left >= 0) return;
    }
    this.signal.throwIfAborted();
  }

  async #read(to: Position, onBatch: () => void): Promise<void> {
    const done = new AbortController();
    const signal = AbortSignal.any([this.signal, done.signal]);
    try {
      for await (const batch of readAhead(this.#subscribe(this.position, signal))) {
        await this.#applier.take(batch);
        this.events += batch.events.length;
        onBatch();
        if (this.parts.log.store.compare(batch.position, to) >= 0) return;
      }
      await pause(100, this.signal);
    } finally {
      done.abort();
    }
  }

  #subscribe(after: Position, signal: AbortSignal): AsyncIterable<Batch> {
    const { log, batchSize } = this.parts;
    return log.store.subscribe({ after, categories: this.projection.categories, batchSize, signal });
  }

  async #clear(query: (sql: string, parameters?: unknown[]) => Promise<unknown>): Promise<void> {
    await query(`drop schema if exists ${quoted(this.schema)} cascade`);
    for (const table of ['parked_event', 'projection_checkpoint'])
      await query(`delete from rm.${table} where projection = $1 and target = 'building'`, [
        this.projection.name,
      ]);
  }
}
