import type { JobQueue } from './engine.js';
import type { JobCounts, JobOverview } from './jobs.js';

/** How many jobs of a name stand where. */
export async function countsOf(name: string, queue: JobQueue): Promise<JobCounts> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed');
  const { waiting = 0, active = 0, delayed = 0, completed = 0, failed = 0 } = counts;
  return { name, waiting, active, delayed, completed, failed };
}

/** Everything an operator asks of a name, whichever process works on it. */
export async function overviewOf(name: string, queue: JobQueue): Promise<JobOverview> {
  const [counts, scheduler, failed] = await Promise.all([
    countsOf(name, queue),
    queue.getJobScheduler(name),
    queue.getFailed(0, 0),
  ]);
  return { ...counts, schedule: scheduleOf(scheduler), lastFailure: failureOf(failed[0]) };
}

type Scheduler = Awaited<ReturnType<JobQueue['getJobScheduler']>>;

function scheduleOf(scheduler: Scheduler): JobOverview['schedule'] {
  if (!scheduler) return undefined;
  const { every, pattern, tz, next } = scheduler;
  return {
    ...(every !== undefined && { everyMs: every }),
    ...(pattern !== undefined && { pattern, tz: tz ?? 'UTC' }),
    ...(next !== undefined && { nextAt: new Date(next).toISOString() }),
  };
}

interface FailedJob {
  readonly finishedOn?: number | undefined;
  readonly failedReason?: string | undefined;
  readonly attemptsMade: number;
}

function failureOf(job: FailedJob | undefined): JobOverview['lastFailure'] {
  if (job?.finishedOn === undefined) return undefined;
  const { finishedOn, failedReason = '', attemptsMade: attempts } = job;
  return { at: new Date(finishedOn).toISOString(), reason: failedReason, attempts };
}
