import { ErrorCode, type RepeatOptions } from 'bullmq';
import type { JobQueue } from './engine.js';
import { retryOptions } from './job-options.js';
import type { JobsLogger } from './jobs-logger.js';
import type { DeclaredSchedule, Registry } from './registry.js';

const GRACE_MS = 60_000;

/** Registers the declared schedules at the start and puts back, while the process runs, what the backend has lost. */
export class ScheduleKeeper {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly registry: Registry,
    private readonly queueOf: (name: string) => JobQueue,
    private readonly logger: JobsLogger,
  ) {}

  /** Registers every schedule and removes those of names which are handled here but ring no more. */
  async register(): Promise<void> {
    for (const name of this.registry.handlers.keys()) {
      const queue = this.queueOf(name);
      const declared = this.registry.schedules.get(name);
      if (declared) await upsert(queue, declared);
      else await queue.removeJobScheduler(name);
    }
  }

  watch(everyMs: number): void {
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, everyMs);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    for (const declared of this.registry.schedules.values()) {
      try {
        const queue = this.queueOf(declared.name);
        if (!(await isLost(queue, declared.name))) continue;
        await upsert(queue, declared);
        this.logger.warn({ job: declared.name }, 'A schedule was lost and is registered again.');
      } catch (error) {
        this.logger.warn({ job: declared.name, err: error }, 'A schedule could not be looked after.');
      }
    }
  }
}

async function upsert(queue: JobQueue, { name, schedule, retry }: DeclaredSchedule): Promise<void> {
  const repeat: RepeatOptions =
    'everyMs' in schedule ? { every: schedule.everyMs } : { pattern: schedule.pattern, tz: schedule.tz };
  try {
    await queue.upsertJobScheduler(name, repeat, { name, data: {}, opts: retryOptions(retry, 3) });
  } catch (error) {
    if (!isTicking(error)) throw error;
  }
}

// The tick of this very moment is being run by another process: the schedule is there and alive.
function isTicking(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === ErrorCode.SchedulerJobIdCollision || code === ErrorCode.SchedulerJobSlotsBusy;
}

// A scheduler makes its next job when the last one starts; if that job is gone, the chain is broken for good.
async function isLost(queue: JobQueue, name: string): Promise<boolean> {
  const scheduler = await queue.getJobScheduler(name);
  if (scheduler?.next === undefined) return true;
  if (scheduler.next > Date.now() - GRACE_MS) return false;
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
  return Object.values(counts).every((count) => count === 0);
}
