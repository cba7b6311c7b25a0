import { Controller, Get, Inject } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Permitted } from '#platform/http';
import { Jobs } from '#platform/jobs';
import type { Room } from '#platform/room';
import { z } from 'zod';
import { JobNames } from './job-names.js';
import { operationsPolicy } from './operations-policy.js';

/** Token of the rooms whose jobs are shown. */
export const SHOWN_ROOMS = Symbol('rooms');

const count = z.number();
const jobsAnswer = z.object({
  queues: z.array(
    z.object({
      name: z.string(),
      waiting: count,
      active: count,
      delayed: count,
      completed: count,
      failed: count,
      schedule: z
        .object({
          nextAt: z.string().optional(),
          everyMs: z.number().optional(),
          pattern: z.string().optional(),
          tz: z.string().optional(),
        })
        .nullable(),
      lastFailure: z
        .object({ at: z.string(), reason: z.string(), attempts: z.number() })
        .nullable()
        .meta({ description: 'The latest that was given up; the reason is the name of the error.' }),
    }),
  ),
});

/** The alarm clocks. */
@ApiTags('operations')
@Controller('api/operations/jobs')
export class JobsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly modules: ModuleRef,
    @Inject(SHOWN_ROOMS) private readonly rooms: readonly Room[],
  ) {}

  @Get()
  @Permitted(operationsPolicy.ReadOperations)
  @Answers(jobsAnswer)
  @ApiOperation({ summary: 'Queues: how many jobs stand where, when they ring next, what failed last' })
  async list(): Promise<z.infer<typeof jobsAnswer>> {
    const queues = await this.jobs.overview(this.#names());
    return {
      queues: queues.map(({ schedule, lastFailure, ...counts }) => ({
        ...counts,
        schedule: schedule ?? null,
        lastFailure: lastFailure ?? null,
      })),
    };
  }

  // A process that only answers has declared none to the queue, and is asked all the same.
  #names(): readonly string[] {
    const declared = new JobNames();
    for (const declaring of this.rooms.flatMap(({ jobs = [] }) => [...jobs]))
      this.modules.get(declaring, { strict: false }).declareJobs(declared);
    return [...declared.names].sort();
  }
}
