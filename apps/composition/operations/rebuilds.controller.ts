import { randomUUID } from 'node:crypto';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Caller, Permitted } from '#platform/http';
import { Jobs } from '#platform/jobs';
import { code, type Actor } from '#platform/kernel';
import { ProjectionRunner } from '#platform/projections';
import { z } from 'zod';
import { operationsPolicy } from './operations-policy.js';
import { refuseOperation } from './operations.problems.js';
import { REBUILD_JOB } from './rebuild.jobs.js';
import { RebuildRuns, RUN_STATES, type RebuildRun } from './rebuild-runs.store.js';

export const rebuildRun = z
  .object({
    id: z.string(),
    projection: z.string(),
    state: z.enum(RUN_STATES),
    askedBy: z.string(),
    askedAt: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    phase: z.enum(['building', 'switching']).nullable(),
    done: z.number().nullable().meta({ description: 'Places of the log behind it.' }),
    total: z.number().nullable().meta({ description: 'Places of the log in all.' }),
    events: z.number(),
    eventsPerSecond: z.number(),
    seconds: z.number().nullable(),
    warning: z.string().nullable(),
    trouble: z.string().nullable(),
    cancelAsked: z.boolean(),
  })
  .meta({ description: 'A rebuild and where it stands.' });

const name = code(60);

/** Has read models rebuilt beside the live ones, which go on answering meanwhile. */
@ApiTags('operations')
@Controller('api/operations/projections/:name/rebuild')
export class RebuildsController {
  constructor(
    private readonly runs: RebuildRuns,
    private readonly runner: ProjectionRunner,
    private readonly jobs: Jobs,
  ) {}

  @Post()
  @HttpCode(202)
  @Permitted(operationsPolicy.RebuildProjection)
  @Answers(rebuildRun, 202)
  @ApiOperation({ summary: 'Rebuild a read model from the log; a worker does it, beside the live one' })
  async ask(
    @Param('name', { schema: name }) projection: string,
    @Caller() actor: Actor,
  ): Promise<RebuildRun> {
    await this.#requireFree(projection);
    const id = randomUUID();
    const run = await this.runs.ask(id, projection, actor.id);
    if (!run) throw refuseOperation('projection.rebuild-running', { projection });
    try {
      await this.jobs.enqueue(REBUILD_JOB, { run: id }, { jobId: `rebuild-${id}`, attempts: 3 });
    } catch (error) {
      await this.runs.end(id, 'failed', 'the queue cannot be reached');
      throw error;
    }
    return run;
  }

  @Post('cancel')
  @HttpCode(202)
  @Permitted(operationsPolicy.CancelRebuild)
  @Answers(rebuildRun, 202)
  @ApiOperation({ summary: 'Cancel a rebuild; the live read model was never touched' })
  async cancel(@Param('name', { schema: name }) projection: string): Promise<RebuildRun> {
    await this.#requireKnown(projection);
    return (await this.runs.cancel(projection)) ?? this.#latest(projection);
  }

  @Get()
  @Permitted(operationsPolicy.ReadOperations)
  @Answers(rebuildRun)
  @ApiOperation({ summary: 'The latest rebuild of a read model: how far it has come, or how it ended' })
  async show(@Param('name', { schema: name }) projection: string): Promise<RebuildRun> {
    await this.#requireKnown(projection);
    return this.#latest(projection);
  }

  async #latest(projection: string): Promise<RebuildRun> {
    const run = await this.runs.latest(projection);
    if (!run) throw refuseOperation('projection.never-rebuilt', { projection });
    return run;
  }

  // The command line rebuilds as well, and tells the lock only.
  async #requireFree(projection: string): Promise<void> {
    const { state } = await this.#requireKnown(projection);
    if (state === 'rebuilding') throw refuseOperation('projection.rebuild-running', { projection });
  }

  async #requireKnown(projection: string) {
    const { projections } = await this.runner.status();
    const found = projections.find((each) => each.name === projection);
    if (found) return found;
    const known = projections.map((each) => each.name).join(', ');
    throw refuseOperation('projection.unknown', { projection, known });
  }
}
