import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Permitted } from '#platform/http';
import { ProjectionRunner, type ReaderStatus } from '#platform/projections';
import { z } from 'zod';
import { operationsPolicy } from './operations-policy.js';
import { rebuildRun } from './rebuilds.controller.js';
import { RebuildRuns } from './rebuild-runs.store.js';

const reader = z.object({
  name: z.string(),
  state: z.enum(['running', 'halted', 'rebuilding']),
  position: z.string(),
  caughtUp: z.boolean(),
  lag: z.number().nullable().meta({ description: 'Places of the log it is behind.' }),
  lagSeconds: z.number().nullable().meta({ description: 'Age of the oldest event it has not processed.' }),
  eventsPerSecond: z.number(),
  handled: z.number(),
  lastError: z.string().nullable(),
  updatedAt: z.string().nullable(),
});

const projectionsAnswer = z.object({
  head: z.string(),
  logError: z.string().nullable(),
  projections: z.array(
    reader.extend({
      version: z.number().nullable().meta({ description: 'Of the live tables.' }),
      codeVersion: z.number(),
      parked: z.number(),
      rebuild: rebuildRun.nullable().meta({ description: 'While one waits or is at work.' }),
    }),
  ),
  reactions: z.array(reader),
});

/** Where the read models stand. */
@ApiTags('operations')
@Controller('api/operations/projections')
export class ProjectionsController {
  constructor(
    private readonly runner: ProjectionRunner,
    private readonly runs: RebuildRuns,
  ) {}

  @Get()
  @Permitted(operationsPolicy.ReadOperations)
  @Answers(projectionsAnswer)
  @ApiOperation({ summary: 'Read models and reactions: checkpoint, lag, state, rebuild' })
  async list(): Promise<z.infer<typeof projectionsAnswer>> {
    const [{ head, logError, projections, reactions }, runs] = await Promise.all([
      this.runner.status(),
      this.runs.atWork(),
    ]);
    return {
      head,
      logError: logError ?? null,
      projections: projections.map(({ version, codeVersion, parked, ...status }) => ({
        ...shown(status),
        version: version ?? null,
        codeVersion,
        parked,
        rebuild: runs.get(status.name) ?? null,
      })),
      reactions: reactions.map(shown),
    };
  }
}

function shown(status: ReaderStatus): z.infer<typeof reader> {
  const { name, state, position, caughtUp, lag, oldestUnprocessedSeconds, eventsPerSecond } = status;
  return {
    ...{ name, state, position, caughtUp, eventsPerSecond },
    lag: lag ?? null,
    lagSeconds: oldestUnprocessedSeconds ?? null,
    handled: Number(status.handled),
    lastError: status.lastError ?? null,
    updatedAt: status.updatedAt === undefined ? null : new Date(status.updatedAt).toISOString(),
  };
}
