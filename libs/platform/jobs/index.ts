export { createJobs, type JobsBackend, type JobsOptions } from './create-jobs.js';
export {
  GiveUp,
  Jobs,
  type EnqueueOptions,
  type JobCounts,
  type JobData,
  type JobHandler,
  type JobOverview,
  type RetryOptions,
  type RunningJob,
  type Schedule,
} from './jobs.js';
export type { JobsLogger } from './jobs-logger.js';
