/**
 * What a job carries: ids and positions, never personal data or free text, for a queue stores its jobs in clear.
 * Whoever handles the job reads the rest from the events.
 */
export type JobData = Readonly<Record<string, string | number>>;

/** When a sweep rings: every so many milliseconds, or by a cron pattern in a named time zone. */
export type Schedule = { readonly everyMs: number } | { readonly pattern: string; readonly tz: string };

/** How often a failing handler is run again, and how long the first wait is; the waits double up to a quarter of an hour. */
export interface RetryOptions {
  /** Runs in all, the first one included. Three for a sweep, five for a single job. */
  readonly attempts?: number;
  /** The first wait in milliseconds, five seconds unless told. */
  readonly backoff?: { readonly firstMs: number };
}

/** Options of one job. */
export interface EnqueueOptions extends RetryOptions {
  /**
   * A second job of the same id is not added while the first is waiting, running or remembered. It saves work and
   * guards nothing: an id is forgotten a day after success and an hour after giving up.
   */
  readonly jobId?: string;
  /** At most seven days: a longer deadline is a row of a read model, found by a sweep. */
  readonly delayMs?: number;
}

/** What a handler is told about the job it runs. */
export interface RunningJob {
  readonly id: string;
  readonly name: string;
  readonly data: JobData;
  /** 1 on the first run. */
  readonly attempt: number;
  readonly attempts: number;
  /** Aborted when shutting down has waited long enough. */
  readonly signal: AbortSignal;
}

/** Does a job's work. It may be run more than once for the same cause, at the same time even: it asks the events first. */
export type JobHandler = (job: RunningJob) => Promise<void>;

/** How many jobs of one name stand where. */
export interface JobCounts {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly completed: number;
  readonly failed: number;
}

/** The jobs of one name as an operator sees them. */
export interface JobOverview extends JobCounts {
  /** As it rings in the backend; absent where nothing is registered. */
  readonly schedule:
    | { readonly nextAt?: string; readonly everyMs?: number; readonly pattern?: string; readonly tz?: string }
    | undefined;
  /** The latest that was given up and is still remembered; the reason is the error's name. */
  readonly lastFailure:
    { readonly at: string; readonly reason: string; readonly attempts: number } | undefined;
}

/** Thrown by a handler that knows a second run would fail alike: the job is given up at once. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}

/**
 * Alarm clocks, never memory: what is due follows from the events, a job only says "look now". Losing every job loses
 * nothing, since the schedules are registered anew at each start and looked after while the process runs.
 *
 * The class is also the token to inject.
 */
export abstract class Jobs {
  /** Declares the repeating sweep of a name. Before `start()`; the name needs a handler in the same process. */
  abstract schedule(name: string, schedule: Schedule, retry?: RetryOptions): void;

  /** Declares the one handler of a name. Before `start()`. */
  abstract process(name: string, handler: JobHandler, options?: { readonly concurrency?: number }): void;

  /** Adds one job and answers its id. */
  abstract enqueue(name: string, data: JobData, options?: EnqueueOptions): Promise<string>;

  /** The figures of every name this process handles or has added to. */
  abstract counts(): Promise<readonly JobCounts[]>;

  /** Figures, schedule and latest failure of each name, in any process that has started, whoever handles them. */
  abstract overview(names: readonly string[]): Promise<readonly JobOverview[]>;

  /** Connects, registers the schedules and begins to work; refuses to when a name has two handlers or none. */
  abstract start(): Promise<void>;

  /** Takes no more jobs, waits for the running ones and disconnects. Resolves also when the backend is gone. */
  abstract close(): Promise<void>;

  /** Resolves when the backend answers within two seconds; rejects otherwise. */
  abstract ping(): Promise<void>;
}
