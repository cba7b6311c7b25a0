import { setTimeout as pause } from 'node:timers/promises';
import { createJobs, type JobsBackend, type JobsOptions } from './create-jobs.js';
import type { Jobs, RunningJob } from './jobs.js';
import type { JobsLogger } from './jobs-logger.js';

/** A backend to try the contract on, and the ways to hurt it. */
export interface BackendUnderTest {
  readonly backend: JobsBackend;
  /** Everything in it is gone; clients stay connected. */
  readonly empty: () => Promise<void>;
  /** Every connection of every client is cut. */
  readonly cutConnections: () => Promise<void>;
  /** The backend stops for good. */
  readonly stop: () => Promise<void>;
}

/** Three attempts, close upon each other. */
export const soon = { attempts: 3, backoff: { firstMs: 20 } };

export async function until(holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await pause(20);
  }
}

/** What was logged, to be counted. */
export class Lines implements JobsLogger {
  readonly all: { level: string; context: Record<string, unknown>; message: string }[] = [];
  info = (context: object, message: string) => this.add('info', context, message);
  warn = (context: object, message: string) => this.add('warn', context, message);
  error = (context: object, message: string) => this.add('error', context, message);

  saying(message: string): number {
    return this.all.filter((line) => line.message.startsWith(message)).length;
  }

  private add(level: string, context: object, message: string): void {
    this.all.push({ level, context: { ...context }, message });
  }
}

/** The jobs that one test opens on a backend: as many processes as it asks for, all closed behind it. */
export class JobsBench {
  lines = new Lines();
  private open: Jobs[] = [];

  constructor(readonly under: BackendUnderTest) {}

  /** Another process; it has not started yet. */
  make(options: Partial<JobsOptions> = {}): Jobs {
    const logger = this.lines;
    const jobs = createJobs(this.under.backend, {
      logger,
      prefix: 'contract',
      closeGraceMs: 5_000,
      ...options,
    });
    this.open.push(jobs);
    return jobs;
  }

  /** Another process that works off the named jobs. */
  async working(handlers: Record<string, (job: RunningJob) => Promise<void>>): Promise<Jobs> {
    const jobs = this.make();
    for (const [job, handler] of Object.entries(handlers)) jobs.process(job, handler);
    await jobs.start();
    return jobs;
  }

  /** Closes what is open and leaves an empty backend to the next test. */
  async clear(): Promise<void> {
    await Promise.all(this.open.map((jobs) => jobs.close()));
    this.open = [];
    this.lines = new Lines();
    await this.under.empty();
  }
}
