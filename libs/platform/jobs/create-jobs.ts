import { BullJobs } from './bull-jobs.js';
import type { Jobs } from './jobs.js';
import type { JobsLogger } from './jobs-logger.js';
import { postgresEngine } from './postgres.engine.js';
import { redisEngine } from './redis.engine.js';

/** Where the queues are kept: in the PostgreSQL database, or in Redis. */
export type JobsBackend = { readonly databaseUrl: string } | { readonly redisUrl: string };

/** How the jobs are set up. */
export interface JobsOptions {
  readonly logger: JobsLogger;
  /** Keeps installations apart: the schema `<prefix>_jobs` in PostgreSQL, the key prefix in Redis. `tilsyn` unless told. */
  readonly prefix?: string;
  /** How long `close()` waits for a running handler: 25 seconds unless told. */
  readonly closeGraceMs?: number;
  /** How often the schedules are looked after: each minute unless told. */
  readonly watchEveryMs?: number;
}

/** The jobs on the given backend. Nothing is connected before `start()`. */
export function createJobs(backend: JobsBackend, options: JobsOptions): Jobs {
  const { logger, prefix = 'tilsyn', closeGraceMs = 25_000, watchEveryMs = 60_000 } = options;
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(prefix))
    throw new Error(`The prefix "${prefix}" is no lower-case identifier.`);
  return new BullJobs({
    logger,
    closeGraceMs,
    watchEveryMs,
    open: (complain) =>
      'redisUrl' in backend
        ? redisEngine(backend.redisUrl, prefix, complain)
        : postgresEngine(backend.databaseUrl, prefix, complain),
  });
}
