import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { Config } from '#platform/config';
import { EventLog, EventStore } from '#platform/event-store';
import { ReadinessChecks, ReadYourWrites } from '#platform/http';
import { Jobs } from '#platform/jobs';
import { Clock } from '#platform/kernel';
import type { ProcessLogger } from '#platform/logging';
import { Mailer } from '#platform/mail';
import { ProjectionRunner, type Reaction } from '#platform/projections';
import type { Room } from '#platform/room';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { readinessChecks, type CheckedParts } from './readiness-checks.js';
import { RunnerReadYourWrites } from './runner-read-your-writes.js';

/** The rooms' projections and reactions under one runner, and what depends on how far it has come. */
@Module({})
export class ReadModelsModule {
  static register(rooms: readonly Room[], logger: ProcessLogger): DynamicModule {
    const reactions = rooms.flatMap((room) => [...(room.reactions ?? [])]);
    const projections = rooms.flatMap((room) => [...(room.projections ?? [])]);
    const providers: ModuleMetadata['providers'] = [
      {
        provide: ProjectionRunner,
        inject: [EventLog, Pool, Clock, ...reactions],
        useFactory: (log: EventLog, pool: Pool, clock: Clock, ...known: Reaction[]) =>
          new ProjectionRunner({
            log,
            pool,
            projections,
            reactions: known,
            logger,
            now: () => Date.parse(clock.now()),
          }),
      },
      {
        provide: ReadYourWrites,
        inject: [ProjectionRunner, EventStore, Config],
        useFactory: (runner: ProjectionRunner, store: EventStore, { http }: Config) =>
          new RunnerReadYourWrites(runner, store, http.readYourWritesMs),
      },
      {
        provide: ReadinessChecks,
        inject: [EventStore, Pool, DataSource, ProjectionRunner, Jobs, Mailer],
        useFactory: (...parts: CheckedParts) => new ReadinessChecks(readinessChecks(parts)),
      },
    ];
    return {
      module: ReadModelsModule,
      global: true,
      imports: rooms.map(({ module }) => module),
      providers,
      exports: [ProjectionRunner, ReadYourWrites, ReadinessChecks],
    };
  }
}
