import type { JobsOptions } from 'bullmq';
import type { EnqueueOptions, RetryOptions } from './jobs.js';

const HOUR_S = 3_600;

/** How long a finished id is remembered, by the state it finished in. */
export const REMEMBERED_MS = { completed: 24 * HOUR_S * 1_000, failed: HOUR_S * 1_000 } as const;

/** The name under which BullMQ finds our backoff. */
export const BACKOFF = 'doubling';

/** What our retry options are in BullMQ's words. */
export function retryOptions(retry: RetryOptions, attempts: number): JobsOptions {
  return {
    attempts: retry.attempts ?? attempts,
    backoff: { type: BACKOFF, delay: retry.backoff?.firstMs ?? 5_000 },
    removeOnComplete: { age: 24 * HOUR_S, count: 1_000 },
    removeOnFail: { age: 7 * 24 * HOUR_S, count: 1_000 },
    stackTraceLimit: 0,
  };
}

/** What our options of one job are in BullMQ's words. */
export function jobOptions(options: EnqueueOptions): JobsOptions {
  return {
    ...retryOptions(options, 5),
    ...(options.jobId === undefined ? {} : { jobId: options.jobId }),
    ...(options.delayMs === undefined ? {} : { delay: options.delayMs }),
  };
}
