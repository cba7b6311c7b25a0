import type { EnqueueOptions, JobData, Schedule } from './jobs.js';

const DAY_MS = 86_400_000;
const LONGEST_DELAY_MS = 7 * DAY_MS;
const LONGEST_VALUE = 200;

/** A name becomes a queue's name: kebab-case, without the `:` BullMQ keeps for itself. */
export function requireJobName(name: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(`Job name "${name}" is not kebab-case.`);
}

/** BullMQ keeps ids of digits for its own counter and splits others at the colon. */
export function requireJobId(id: string): void {
  if (id === '') throw new Error('A job id may not be empty.');
  if (id.includes(':')) throw new Error(`Job id "${id}" may not contain ":".`);
  if (/^\d+$/.test(id))
    throw new Error(`Job id "${id}" may not be all digits; write for example "remind-${id}".`);
}

/** Ids are short; whatever is longer is text, and text does not belong in a queue. */
export function requireIdsOnly(name: string, data: JobData): void {
  for (const [key, value] of Object.entries(data)) {
    const fits = typeof value === 'number' ? Number.isFinite(value) : isShort(value);
    if (!fits) throw new Error(`Job "${name}" may carry ids only; "${key}" is no id.`);
  }
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_VALUE;
}

/** A delayed set is no calendar: BullMQ's order is exact for days, not for decades. */
export function requireDelay(delayMs: number): void {
  if (!(delayMs >= 0 && delayMs <= LONGEST_DELAY_MS)) {
    throw new Error(
      `A job may be delayed by 0 to ${LONGEST_DELAY_MS} ms, not ${delayMs}; keep longer deadlines in a table.`,
    );
  }
}

/** Everything that can be said against a job before it is sent anywhere. */
export function requireSendable(name: string, data: JobData, options: EnqueueOptions): void {
  requireJobName(name);
  requireIdsOnly(name, data);
  if (options.jobId !== undefined) requireJobId(options.jobId);
  if (options.delayMs !== undefined) requireDelay(options.delayMs);
}

/** The words against a schedule, if any. */
export function complaintAbout(schedule: Schedule): string | undefined {
  if ('everyMs' in schedule) {
    const sane = Number.isInteger(schedule.everyMs) && schedule.everyMs >= 100;
    return sane ? undefined : `everyMs is ${schedule.everyMs}; at least 100 whole milliseconds`;
  }
  return schedule.tz === '' ? 'a cron pattern needs a time zone' : undefined;
}
