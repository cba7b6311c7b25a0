import { Module } from '@nestjs/common';
import { CheckCommandsModule } from './check-commands.module.js';
import { CheckCountsController } from './check-counts/check-counts.controller.js';
import { CheckExportController } from './check-export/check-export.controller.js';
import { CheckExporter } from './check-export/check-exporter.reader.js';
import { ExportPlaces } from './check-export/export-places.service.js';
import { CheckListController } from './check-list/check-list.controller.js';
import { CheckTables } from './check-list/check-tables.reader.js';
import { ConsentStatusController } from './consent-status/consent-status.controller.js';
import { ConsentStatusReader } from './consent-status/consent-status.reader.js';
import { DueDeadlinesController } from './due-deadlines/due-deadlines.controller.js';
import { StatusChangesController } from './status-changes/status-changes.controller.js';
import { StatusChangesReader } from './status-changes/status-changes.reader.js';
import { StatusSeriesController } from './status-series/status-series.controller.js';
import { StatusSeriesReader } from './status-series/status-series.reader.js';

/** The room: its commands, and what is read from its tables. Wants the pool and TypeORM's `DataSource` besides. */
@Module({
  imports: [CheckCommandsModule],
  controllers: [
    CheckListController,
    CheckCountsController,
    CheckExportController,
    ConsentStatusController,
    StatusSeriesController,
    StatusChangesController,
    DueDeadlinesController,
  ],
  providers: [
    CheckTables,
    CheckExporter,
    ExportPlaces,
    ConsentStatusReader,
    StatusChangesReader,
    StatusSeriesReader,
  ],
  exports: [CheckCommandsModule, ConsentStatusReader],
})
export class ConsentChecksModule {}
