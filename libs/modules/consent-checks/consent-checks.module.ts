import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CheckHistoryController } from './check-history/check-history.controller.js';
import { CheckHistoryReader } from './check-history/check-history.reader.js';
import { CheckDesk } from './check.desk.js';
import { CheckListController } from './check-list/check-list.controller.js';
import { ConsentCheckRow } from './check-list/consent-check.entity.js';
import { ChecksOfRound } from './checks-of-round.port.js';
import { ListedChecksOfRound } from './checks-of-round.reader.js';
import { ConsentStatusController } from './consent-status/consent-status.controller.js';
import { ConsentStatusReader } from './consent-status/consent-status.reader.js';
import { commandControllers, commandHandlers } from './consent-check-commands.wiring.js';
import { OpenChecksWhenSampleDrawn } from './open-checks-when-sample-drawn/open-checks-when-sample-drawn.reaction.js';
import { ReportChecksWhenRoundReported } from './report-checks-when-round-reported/report-checks-when-round-reported.reaction.js';
import { RequestAnswersWhenRoundAnnounced } from './request-answers-when-round-announced/request-answers-when-round-announced.reaction.js';
import { RoundChecks } from './round-checks.opener.js';
import { Rounds } from './rounds.loader.js';
import { ProgrammeTerms } from './terms.loader.js';

/** What happens because something happened; the worker runs them. */
export const consentCheckReactions = [
  OpenChecksWhenSampleDrawn,
  RequestAnswersWhenRoundAnnounced,
  ReportChecksWhenRoundReported,
] as const;

/** Wants `EventLog`, `EventStore`, `Sealer`, `Clock`, the pool and TypeORM's `DataSource` from whoever imports it. */
@Module({
  imports: [CqrsModule, TypeOrmModule.forFeature([ConsentCheckRow])],
  // The list stands before the single check, whose address is `:id`.
  controllers: [...commandControllers, CheckListController, CheckHistoryController, ConsentStatusController],
  providers: [
    ...commandHandlers,
    ...consentCheckReactions,
    { provide: ChecksOfRound, useClass: ListedChecksOfRound },
    CheckDesk,
    CheckHistoryReader,
    ConsentStatusReader,
    ProgrammeTerms,
    RoundChecks,
    Rounds,
  ],
  exports: [...consentCheckReactions, ConsentStatusReader],
})
export class ConsentChecksModule {}
