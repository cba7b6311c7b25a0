import { Module } from '@nestjs/common';
import type { Room } from '#platform/room';
import { Pool } from 'pg';
import { operationsPolicy } from './operations-policy.js';
import { RebuildJobs } from './rebuild.jobs.js';
import { RebuildRuns1700000900000 } from './rebuild-run.migration.js';
import { RebuildRuns } from './rebuild-runs.store.js';

/** The part of operations that workers run. */
@Module({
  providers: [
    { provide: RebuildRuns, useFactory: (pool: Pool) => new RebuildRuns(pool), inject: [Pool] },
    RebuildJobs,
  ],
  exports: [RebuildRuns, RebuildJobs],
})
export class RebuildJobsModule {}

/** No room of the house, yet it has a table, a job and a policy like one. */
export const operationsRoom: Room = {
  name: 'operations',
  module: RebuildJobsModule,
  events: [],
  migrations: [RebuildRuns1700000900000],
  jobs: [RebuildJobs],
  policy: operationsPolicy,
};
