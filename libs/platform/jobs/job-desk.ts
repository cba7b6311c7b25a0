import { Worker } from 'bullmq';
import { backoffMs } from './backoff.js';
import type { Engine, JobWorker } from './engine.js';
import { JobRunner } from './job-runner.js';
import type { JobsLogger } from './jobs-logger.js';
import type { DeclaredHandler } from './registry.js';
import { within } from './within.js';

const REACHING_MS = 1_500;
const RECORDING_MS = 3_000;

/** What a desk is opened with. */
export interface DeskSettings {
  readonly engine: Engine;
  readonly logger: JobsLogger;
  readonly complain: (error: Error) => void;
}

/** The worker of one name, with its way of closing. */
export class JobDesk {
  private readonly runner: JobRunner;
  private readonly worker: JobWorker;

  constructor(
    private readonly declared: DeclaredHandler,
    private readonly settings: DeskSettings,
  ) {
    const { engine, logger, complain } = settings;
    this.runner = new JobRunner(declared, logger);
    this.worker = new Worker(
      declared.name,
      (job) => this.runner.run(job),
      {
        connection: {},
        prefix: engine.prefix,
        concurrency: declared.concurrency,
        runRetryDelay: 1_000,
        settings: {
          backoffStrategy: (failedRuns, _type, _error, job) =>
            backoffMs(failedRuns, firstWait(job?.opts.backoff), Math.random()),
        },
      },
      engine.factory,
    );
    this.worker.on('error', complain);
  }

  ready(): Promise<void> {
    return this.worker.waitUntilReady();
  }

  /**
   * Takes no more jobs, waits for the running handlers, and lets BullMQ write how they ended if there is still a
   * backend to write to.
   */
  async close(graceMs: number): Promise<void> {
    const patience = Date.now() + graceMs;
    await this.worker.pause(true);
    const finished = await this.idle(patience);
    const reachable = await settles(REACHING_MS, this.settings.engine.ping());
    // A job that was already on its way when the worker paused has begun meanwhile.
    const orderly = finished && reachable && (await this.idle(patience));
    if (!orderly) this.giveUpOnRuns(reachable);
    if (!(await settles(RECORDING_MS, this.worker.close(!orderly)))) {
      this.settings.logger.warn({ job: this.declared.name }, 'A worker did not close in time.');
    }
  }

  private async idle(patience: number): Promise<boolean> {
    return settles(Math.max(patience - Date.now(), 0), this.runner.idle());
  }

  private giveUpOnRuns(reachable: boolean): void {
    this.settings.logger.warn(
      { job: this.declared.name, reachable },
      'A worker is cut off before its jobs are recorded.',
    );
    this.runner.abort();
    this.worker.getBackend().disconnectBlocking(false).catch(this.settings.complain);
  }
}

async function settles(ms: number, promise: Promise<unknown>): Promise<boolean> {
  try {
    await within(ms, 'Closing', promise);
    return true;
  } catch {
    return false;
  }
}

function firstWait(backoff: unknown): number {
  const delay: unknown =
    typeof backoff === 'object' && backoff !== null && 'delay' in backoff ? backoff.delay : 0;
  return typeof delay === 'number' ? delay : 0;
}
