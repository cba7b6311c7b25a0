import { Module, type DynamicModule } from '@nestjs/common';
import type { Room } from '#platform/room';
import { InstanceHealthController } from './instance-health.controller.js';
import { JobsController, SHOWN_ROOMS } from './jobs.controller.js';
import { OutboxController } from './outbox.controller.js';
import { ProjectionsController } from './projections.controller.js';
import { RebuildJobsModule } from './rebuild-jobs.module.js';
import { RebuildsController } from './rebuilds.controller.js';

/** What administrators see of the instance itself. */
@Module({})
export class OperationsModule {
  static register(rooms: readonly Room[]): DynamicModule {
    return {
      module: OperationsModule,
      imports: [RebuildJobsModule],
      controllers: [
        RebuildsController,
        ProjectionsController,
        JobsController,
        OutboxController,
        InstanceHealthController,
      ],
      providers: [{ provide: SHOWN_ROOMS, useValue: rooms }],
    };
  }
}
