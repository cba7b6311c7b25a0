import { UnrecoverableError, type Job } from 'bullmq';
import { GiveUp, type JobData, type RunningJob } from './jobs.js';
import type { JobsLogger } from './jobs-logger.js';
import type { DeclaredHandler } from './registry.js';

/** Runs the handler of one name, and knows whether one is under way. */
export class JobRunner {
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly declared: DeclaredHandler,
    private readonly logger: JobsLogger,
  ) {}

  async run(job: Job<JobData, void>): Promise<void> {
    const run = this.attempt(job);
    this.running.add(run);
    try {
      await run;
    } finally {
      this.running.delete(run);
    }
  }

  /** Resolves when no handler is at work. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }

  /** Tells the handlers that nobody waits for them any longer. */
  abort(): void {
    this.stopping.abort();
  }

  private async attempt(job: Job<JobData, void>): Promise<void> {
    const told: RunningJob = {
      id: job.id ?? '',
      name: this.declared.name,
      data: job.data,
      attempt: job.attemptsMade + 1,
      attempts: job.opts.attempts ?? 1,
      signal: this.stopping.signal,
    };
    try {
      await this.declared.handler(told);
    } catch (error) {
      throw this.failed(told, error);
    }
  }

  // The queue keeps the reason of a failure, and a message may quote what it failed on: it gets the error's name only.
  private failed(job: RunningJob, error: unknown): Error {
    const context = {
      job: job.name,
      jobId: job.id,
      attempt: job.attempt,
      attempts: job.attempts,
      err: error,
    };
    const reason = error instanceof Error ? error.name : typeof error;
    if (error instanceof GiveUp || job.attempt >= job.attempts) {
      this.logger.error(context, 'A job failed and is given up.');
      return new UnrecoverableError(reason);
    }
    this.logger.warn(context, 'A job failed and will be run again.');
    return new Error(reason);
  }
}
