import { Worker } from 'bullmq';
import { backoffMs } from './backoff.js';
import type { Engine, JobWorker } from './engine.js';
import { JobRunner } from './job-runner.js';
import type { JobsLogger } from './jobs-logger.js';
import type { DeclaredHandler } from './registry.js';
import { TookTooLong, within } from './within.js';

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

  /** Waits for the running handlers, then a moment for BullMQ to write their outcome, then cuts the connection. */
  async close(graceMs: number): Promise<void> {
    const closing = this.worker.close();
    const patience = Date.now() + graceMs;
    for (;;) {
      const wasBusy = this.runner.busy;
      if (await settles(closing, Math.max(Math.min(RECORDING_MS, patience - Date.now()), 100))) return;
      const busy = wasBusy || this.runner.busy;
      if (!busy || Date.now() >= patience) return this.cut(busy);
    }
  }

  private async cut(busy: boolean): Promise<void> {
    this.settings.logger.warn({ job: this.declared.name, busy }, 'A worker did not close by itself and is cut off.');
    this.runner.abort();
    try {
      await within(RECORDING_MS, 'Disconnecting', this.worker.getBackend().disconnect());
    } catch (error) {
      this.settings.complain(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

async function settles(promise: Promise<void>, ms: number): Promise<boolean> {
  try {
    await within(ms, 'Closing', promise);
    return true;
  } catch (error) {
    return !(error instanceof TookTooLong);
  }
}

function firstWait(backoff: unknown): number {
  const delay: unknown = typeof backoff === 'object' && backoff !== null && 'delay' in backoff ? backoff.delay : 0;
  return typeof delay === 'number' ? delay : 0;
}
