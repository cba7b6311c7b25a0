import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AppointContactController } from './appoint-contact/appoint-contact.controller.js';
import { AppointContactHandler } from './appoint-contact/appoint-contact.handler.js';
import { LoadProgrammeFileController } from './load-programme-file/load-programme-file.controller.js';
import { LoadProgrammeFileHandler } from './load-programme-file/load-programme-file.handler.js';
import { ProgrammeHistoryController } from './programme-history/programme-history.controller.js';
import { ProgrammeListController } from './programme-list/programme-list.controller.js';
import { ProgrammeListReader } from './programme-list/programme-list.reader.js';
import { ProgrammeOverviewController } from './programme-overview/programme-overview.controller.js';
import { ProgrammeOverviewReader } from './programme-overview/programme-overview.reader.js';
import { RetireContactController } from './retire-contact/retire-contact.controller.js';
import { RetireContactHandler } from './retire-contact/retire-contact.handler.js';
import { SetDeadlinesController } from './set-deadlines/set-deadlines.controller.js';
import { SetDeadlinesHandler } from './set-deadlines/set-deadlines.handler.js';

@Module({
  imports: [CqrsModule],
  controllers: [
    LoadProgrammeFileController,
    AppointContactController,
    RetireContactController,
    SetDeadlinesController,
    ProgrammeListController,
    ProgrammeOverviewController,
    ProgrammeHistoryController,
  ],
  providers: [
    LoadProgrammeFileHandler,
    AppointContactHandler,
    RetireContactHandler,
    SetDeadlinesHandler,
    ProgrammeListReader,
    ProgrammeOverviewReader,
  ],
})
export class OrganisationsModule {}
