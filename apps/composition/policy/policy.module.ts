import { Module, type DynamicModule } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Room } from '#platform/room';
import { PolicyTable } from './policy-table.js';
import { PolicyController } from './policy.controller.js';

/** Tells the policy table of all rooms. */
@Module({})
export class PolicyModule {
  static register(rooms: readonly Room[]): DynamicModule {
    return {
      module: PolicyModule,
      controllers: [PolicyController],
      providers: [
        {
          provide: PolicyTable,
          inject: [ModulesContainer],
          useFactory: (modules: ModulesContainer) => PolicyTable.of(modules, rooms),
        },
      ],
    };
  }
}
