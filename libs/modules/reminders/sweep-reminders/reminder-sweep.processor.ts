import { TIME_ZONE } from '#platform/calendar';
import type { Jobs } from '#platform/jobs';
import type { ReminderSweep } from './sweep.service.js';

/** When the sweep is rung. */
export interface SweepTimes {
  /** `07:00` in Denmark. */
  readonly at: string;
  /** How often it looks for what was missed, deferred or has come up since. */
  readonly everyMs: number;
}

/**
 * Declares the jobs that wake the sweep: at its time of day, and every so often. Before `jobs.start()`, in each worker:
 * a queue that lost everything has its alarm clocks back with the next start.
 */
export function reminderSchedules(jobs: Jobs, sweep: ReminderSweep, { at, everyMs }: SweepTimes): void {
  const [hours, minutes] = at.split(':').map(Number);
  const wake = async () => {
    await sweep.run();
  };
  jobs.process('reminder-sweep', wake);
  jobs.schedule('reminder-sweep', { pattern: `${minutes} ${hours} * * *`, tz: TIME_ZONE });
  jobs.process('reminder-catch-up', wake);
  jobs.schedule('reminder-catch-up', { everyMs });
}
