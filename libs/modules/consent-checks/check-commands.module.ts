import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BulkActionsController } from './bulk-actions/bulk-actions.controller.js';
import { BulkActionsDesk } from './bulk-actions/bulk-actions.desk.js';
import { CheckHistoryController } from './check-history/check-history.controller.js';
import { CheckHistoryReader } from './check-history/check-history.reader.js';
import { CheckDesk } from './check.desk.js';
import { ChecksOfRound } from './checks-of-round.port.js';
import { ListedChecksOfRound } from './checks-of-round.reader.js';
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

/**
 * Commands, reactions and a check's history: what needs the log alone. Wants `EventLog`, `EventStore`, `Sealer` and
 * `Clock` from whoever imports it, and TypeORM's `DataSource` for the checks of a round that were named by hand.
 */
@Module({
  imports: [CqrsModule],
  controllers: [...commandControllers, BulkActionsController, CheckHistoryController],
  providers: [
    ...commandHandlers,
    ...consentCheckReactions,
    { provide: ChecksOfRound, useClass: ListedChecksOfRound },
    BulkActionsDesk,
    CheckDesk,
    CheckHistoryReader,
    ProgrammeTerms,
    RoundChecks,
    Rounds,
  ],
  exports: [...consentCheckReactions],
})
export class CheckCommandsModule {}
