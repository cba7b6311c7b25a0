import { pause } from '#platform/database';
import { START } from '#platform/event-store';
import { Applier } from './applier.js';
import { noteError, openCheckpoint, type Checkpoint } from './checkpoints.js';
import { CheckpointMoved, Halted, Stopped, messageOf } from './interruptions.js';
import type { Projection } from './projection.js';
import { LIVE_SCHEMA } from './read-model-transaction.js';
import { RebuildRefused } from './rebuild/rebuild-report.js';
import { rebuild } from './rebuild/rebuild.js';
import { retryTransient, type Retry } from './retry-transient.js';
import { underLease } from './under-lease.js';
import type { WorkerParts } from './worker-parts.js';

const MOVED_PAUSE_MS = 50;

/** Keeps the live tables of one projection level with the log. */
export class ProjectionWorker {
  constructor(
    private readonly projection: Projection,
    private readonly parts: WorkerParts,
  ) {}

  run(signal: AbortSignal): Promise<void> {
    const work = {
      key: `tilsyn:projection:${this.projection.name}`,
      lease: this.parts.lease,
      session: (while_: AbortSignal) => this.#session(while_),
      failed: async (error: unknown, failures: number) => this.#held(error, failures),
    };
    return underLease(this.parts.leases, work, signal);
  }

  async #session(signal: AbortSignal): Promise<void> {
    const checkpoint = await openCheckpoint(this.parts.pool, this.projection, 'live');
    const { version } = this.projection;
    if (checkpoint.version === version) return this.#follow(checkpoint, signal);
    if (checkpoint.version > version) return this.#standBack(checkpoint, signal);
    if (checkpoint.position === START) return this.#adoptVersion();
    return this.#rebuild(checkpoint, signal);
  }

  async #follow({ position }: Checkpoint, signal: AbortSignal): Promise<void> {
    const applier = this.#applierAt(position, signal);
    const { categories } = this.projection;
    try {
      for await (const batch of this.parts.feed.batches({ after: position, categories, signal })) {
        await applier.take(batch);
        this.parts.onMoved();
      }
    } catch (error) {
      if (error instanceof Halted) return this.#halt(error, signal);
      if (error instanceof CheckpointMoved) return pause(MOVED_PAUSE_MS, signal);
      if (!(error instanceof Stopped)) throw error;
    }
  }

  #applierAt(position: string, signal: AbortSignal): Applier {
    const { pool, logger, feed, mover } = this.parts;
    const retry: Retry = { signal, onRetry: (error, attempt) => void this.#held(error, attempt) };
    return new Applier(
      this.projection,
      { target: 'live', schema: LIVE_SCHEMA, position },
      { pool, logger, retry, decode: (event) => feed.decode(event), pass: (step) => mover.move(step) },
    );
  }

  async #rebuild(checkpoint: Checkpoint, signal: AbortSignal): Promise<void> {
    const { name, version } = this.projection;
    const { logger } = this.parts;
    logger.warn(
      { projection: name, from: checkpoint.version, to: version },
      'a new version: rebuilding beside the live tables',
    );
    try {
      await rebuild(this.projection, this.parts.rebuild, { signal });
      this.parts.onMoved();
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof Halted) return this.#halt(error, signal);
      if (!(error instanceof RebuildRefused)) throw error;
      logger.warn({ projection: name, reason: error.message }, 'the rebuild waits');
      await pause(this.parts.idleMs, signal);
    }
  }

  async #adoptVersion(): Promise<void> {
    await this.parts.pool.query(
      `update rm.projection_checkpoint set version = $2 where projection = $1 and target = 'live' and position = $3`,
      [this.projection.name, this.projection.version, START],
    );
  }

  /** During a rolling release the newer process has the say; after a rollback somebody must ask for a rebuild. */
  async #standBack({ version }: Checkpoint, signal: AbortSignal): Promise<void> {
    const { name } = this.projection;
    const details = { projection: name, live: version, code: this.projection.version };
    this.parts.logger.warn(
      details,
      'the live tables are of a newer version; to go back, rebuild the projection by hand',
    );
    await this.#untilChanged(version, 'running', signal);
  }

  async #halt(error: Halted, signal: AbortSignal): Promise<void> {
    const { name } = this.projection;
    this.parts.logger.error({ projection: name, error: error.message }, 'a projection halted');
    const retry = { signal, onRetry: () => undefined };
    await retryTransient(() => noteError(this.parts.pool, name, error.message, 'halted'), retry);
    const { version } = await retryTransient(
      () => openCheckpoint(this.parts.pool, this.projection, 'live'),
      retry,
    );
    await this.#untilChanged(version, 'halted', signal);
  }

  /** Waits for a resume, a rebuild or another version. */
  async #untilChanged(version: number, state: Checkpoint['state'], signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause(this.parts.idleMs, signal);
      const now = await openCheckpoint(this.parts.pool, this.projection, 'live').catch(() => undefined);
      if (now && (now.version !== version || now.state !== state)) return;
    }
  }

  async #held(error: unknown, failures: number): Promise<void> {
    const details = { projection: this.projection.name, failures, error: messageOf(error) };
    this.parts.logger.warn(details, 'a projection is held up and tries again');
    await noteError(this.parts.pool, this.projection.name, messageOf(error)).catch(() => undefined);
  }
}
