import { Inject, Injectable } from '@nestjs/common';
import type { Jobs, RunningJob } from '#platform/jobs';
import {
  ProjectionRunner,
  RebuildRefused,
  type RebuildProgress,
  type RebuildResult,
} from '#platform/projections';
import type { DeclaresJobs } from '#platform/room';
import { RebuildRuns } from './rebuild-runs.store.js';

export const REBUILD_JOB = 'rebuild-projection';
const BEAT_MS = 500;

/** Rebuilds what administrators ask for, in whichever worker takes the job. */
@Injectable()
export class RebuildJobs implements DeclaresJobs {
  constructor(
    private readonly runs: RebuildRuns,
    @Inject(ProjectionRunner) private readonly runner: Pick<ProjectionRunner, 'rebuild'>,
  ) {}

  declareJobs(jobs: Jobs): void {
    jobs.process(REBUILD_JOB, (job) => this.run(job));
  }

  /** @throws Error when the process ends first: the job is then run again by another. */
  async run({ data, signal }: Pick<RunningJob, 'data' | 'signal'>): Promise<void> {
    const run = await this.runs.take(String(data['run']));
    if (!run) return;
    const cancelled = new AbortController();
    try {
      const any = AbortSignal.any([signal, cancelled.signal]);
      await this.runs.finish(run.id, await this.#rebuild(run, any, cancelled));
    } catch (error) {
      if (cancelled.signal.aborted) await this.runs.end(run.id, 'cancelled');
      else if (signal.aborted) throw error;
      else await this.runs.end(run.id, 'failed', troubleOf(error));
    }
  }

  async #rebuild(
    run: { readonly id: string; readonly projection: string },
    signal: AbortSignal,
    cancelled: AbortController,
  ): Promise<RebuildResult> {
    let latest: RebuildProgress | undefined;
    const beat = async (): Promise<void> => {
      const now = await this.runs.beat(run.id, latest);
      if (now?.cancelAsked) cancelled.abort();
    };
    // A beat that fails is made up for by the next one.
    const timer = setInterval(() => void beat().catch(() => undefined), BEAT_MS);
    try {
      const onProgress = (progress: RebuildProgress): void => void (latest = progress);
      return await this.runner.rebuild(run.projection, { onProgress, signal });
    } finally {
      clearInterval(timer);
    }
  }
}

const troubleOf = (error: unknown): string => {
  if (error instanceof RebuildRefused) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : String(error);
};
