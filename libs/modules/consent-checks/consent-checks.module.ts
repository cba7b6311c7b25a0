import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CheckCommandsModule } from './check-commands.module.js';
import { CheckListController } from './check-list/check-list.controller.js';
import { ConsentCheckRow } from './check-list/consent-check.entity.js';
import { ConsentStatusController } from './consent-status/consent-status.controller.js';
import { ConsentStatusReader } from './consent-status/consent-status.reader.js';

/** The room: its commands, and what is read from its tables. Wants the pool and TypeORM's `DataSource` besides. */
@Module({
  imports: [TypeOrmModule.forFeature([ConsentCheckRow]), CheckCommandsModule],
  controllers: [CheckListController, ConsentStatusController],
  providers: [ConsentStatusReader],
  exports: [CheckCommandsModule, ConsentStatusReader],
})
export class ConsentChecksModule {}
