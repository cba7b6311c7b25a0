import type { Pool } from 'pg';
import { silentLogger, type Logger } from '#platform/database';
import type { EventLog, Position } from '#platform/event-store';
import { checkProjections, ProjectionsMisdeclared } from './check-projections.js';
import { CheckpointMover } from './checkpoint-mover.js';
import { denseDistance, type Distance } from './distance.js';
import { Freshness, type WaitOptions } from './freshness.js';
import { Leases } from './leases.js';
import { liveMarks, type LiveMark } from './live-marks.js';
import { LogFeed } from './log-feed.js';
import { listParked, type ParkedEvent } from './parked-events.js';
import { ProjectionWorker } from './projection-worker.js';
import type { Projection, Reaction } from './projection.js';
import { ReactionWorker } from './reaction-worker.js';
import { rebuild } from './rebuild/rebuild.js';
import type { RebuildParts } from './rebuild/rebuild-parts.js';
import type { RebuildOptions, RebuildResult } from './rebuild/rebuild-report.js';
import { tableProblems } from './rebuild/tables.js';
import { retryParked, type RetriedParked } from './retry-parked.js';
import { readStatus, type RunnerStatus } from './status.js';
import type { WorkerParts } from './worker-parts.js';

export interface RunnerOptions {
  readonly log: EventLog;
  /** From `createPool`, with room for at least four connections. */
  readonly pool: Pool;
  readonly projections: readonly Projection[];
  readonly reactions?: readonly Reaction[];
  readonly logger?: Logger;
  /** Events a live batch and a rebuild's batch hold at most; 1,000 and 5,000 unless told. */
  readonly batchSize?: number;
  readonly rebuildBatchSize?: number;
  /** Attempts at an event before a reaction halts; 8 unless told, which takes about half a minute. */
  readonly reactionAttempts?: number;
  /** How often a process without the lease asks for it, and how often a halted worker looks for a change. */
  readonly leaseRetryMs?: number;
  readonly idleMs?: number;
  /** False lets several processes work on one projection at once, kept apart by the compare-and-set alone. */
  readonly lease?: boolean;
  readonly distance?: Distance;
  /** For ages in the status; the system's clock unless told. */
  readonly now?: () => number;
}

/** Runs projections and reactions, rebuilds them, and says where they stand. Any process may ask; workers `start`. */
export class ProjectionRunner {
  readonly #projections: ReadonlyMap<string, Projection>;
  readonly #reactions: readonly Reaction[];
  readonly #parts: WorkerParts;
  readonly #freshness: Freshness;
  #stop = new AbortController();
  #running: Promise<unknown> | undefined;

  /** @throws ProjectionsMisdeclared when the declarations do not fit each other or the catalogue. */
  constructor(private readonly options: RunnerOptions) {
    const { log, pool, projections, reactions = [] } = options;
    checkProjections(log.catalogue, projections, reactions);
    this.#projections = new Map(projections.map((projection) => [projection.name, projection]));
    this.#reactions = reactions;
    this.#freshness = new Freshness(pool, log.store, this.#projections);
    this.#parts = partsOf(options, () => this.#freshness.poke());
  }

  /** @throws ProjectionsMisdeclared when tables are missing or of a shape that cannot be rebuilt. */
  async checkTables(): Promise<void> {
    const owned = [...this.#projections.values()].flatMap(({ tables }) => tables);
    const problems = await tableProblems(this.options.pool, owned);
    if (this.options.pool.options.max < 4) problems.push('the pool has room for fewer than four connections');
    if (problems.length > 0) throw new ProjectionsMisdeclared(problems);
  }

  /** Checks the tables, then works until `stop`. */
  async start(): Promise<void> {
    if (this.#running) throw new Error('the projection runner was started already');
    await this.checkTables();
    this.#stop = new AbortController();
    const workers = [
      ...[...this.#projections.values()].map((projection) => new ProjectionWorker(projection, this.#parts)),
      ...this.#reactions.map((reaction) => new ReactionWorker(reaction, this.#parts)),
    ];
    this.#running = Promise.all(workers.map((worker) => worker.run(this.#stop.signal)));
  }

  /** Finishes the batches at hand and lets go of the leases. The pool and the log stay open: they are the caller's. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#running = undefined;
    await this.#parts.leases.close();
  }

  /**
   * Reads one's own write: resolves true when the live rows show the position, and what the reactions that the
   * projection follows did about it. Works in a process that runs no worker.
   */
  waitFor(position: Position, wait: WaitOptions): Promise<boolean> {
    return this.#freshness.waitFor(position, wait);
  }

  /** Builds the tables anew beside the live ones and switches. @throws RebuildRefused when one is under way. */
  rebuild(projection: string, options: RebuildOptions = {}): Promise<RebuildResult> {
    return rebuild(this.#named(projection), this.#parts.rebuild, options);
  }

  /** Tries the parked events again, stream by stream. */
  async retryParked(projection: string): Promise<RetriedParked> {
    return retryParked(this.options.pool, this.options.log, this.#named(projection));
  }

  /** The events put aside, with their errors. */
  async parked(projection: string): Promise<ParkedEvent[]> {
    return listParked(this.options.pool, this.#named(projection).name);
  }

  /** Lets a halted projection or reaction try again; its worker, in whatever process, notices shortly. */
  async resume(name: string): Promise<void> {
    const { pool } = this.options;
    await pool.query(`update rm.projection_checkpoint set state = 'running' where projection = $1`, [name]);
    await pool.query(`update rm.reaction_checkpoint set state = 'running' where reaction = $1`, [name]);
  }

  /** Where the live rows stand, in whatever process they are written: asked often, to tell what moved. */
  marks(): Promise<readonly LiveMark[]> {
    return liveMarks(this.options.pool);
  }

  /** Where everything stands. */
  async status(): Promise<RunnerStatus> {
    const { log, pool, distance = denseDistance, now = Date.now } = this.options;
    const parts = { db: pool, log, distance, now };
    const status = await readStatus(parts, [...this.#projections.values()], this.#reactions);
    return { ...status, logError: this.#parts.feed.error };
  }

  #named(name: string): Projection {
    const projection = this.#projections.get(name);
    if (!projection) throw new Error(`there is no projection ${name}`);
    return projection;
  }
}

const DEFAULTS = { batchSize: 1_000, idleMs: 2_000, leaseRetryMs: 1_000, reactionAttempts: 8, lease: true };

function partsOf(options: RunnerOptions, onMoved: () => void): WorkerParts {
  const { log, pool, logger = silentLogger } = options;
  const { batchSize, idleMs, leaseRetryMs, reactionAttempts, lease } = { ...DEFAULTS, ...options };
  return {
    pool,
    logger,
    feed: new LogFeed(log, { categories: heardCategories(options), batchSize }),
    leases: new Leases(pool, logger, leaseRetryMs),
    mover: new CheckpointMover(pool),
    rebuild: rebuildPartsOf(options, logger),
    onMoved,
    idleMs,
    attempts: reactionAttempts,
    lease,
  };
}

/** What the one subscription must hear; empty, which means all, when somebody hears all. */
function heardCategories({ projections, reactions = [] }: RunnerOptions): readonly string[] {
  const heard = [...projections, ...reactions].map(({ categories }) => categories);
  return heard.some((some) => some.length === 0) ? [] : [...new Set(heard.flat())];
}

function rebuildPartsOf({ log, pool, ...options }: RunnerOptions, logger: Logger): RebuildParts {
  return {
    log,
    pool,
    logger,
    distance: options.distance ?? denseDistance,
    batchSize: options.rebuildBatchSize ?? 5_000,
  };
}
