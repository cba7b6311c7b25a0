import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExplainReminderController } from './explain-reminder/explain-reminder.controller.js';
import { LadderHistoryController } from './ladder-history/ladder-history.controller.js';
import { LadderHistoryReader } from './ladder-history/ladder-history.reader.js';
import { MailLedgerController } from './mail-ledger/mail-ledger.controller.js';
import { ReminderMailEntry } from './mail-ledger/reminder-mail.entity.js';
import { PreviewRemindersController } from './preview-reminders/preview-reminders.controller.js';
import { ObligationEntry } from './queued-reminders/obligation.entity.js';
import { QueuedRemindersController } from './queued-reminders/queued-reminders.controller.js';
import { Reminder } from './queued-reminders/reminder.entity.js';
import { RecordBounceController } from './record-bounce/record-bounce.controller.js';
import { RecordBounceHandler } from './record-bounce/record-bounce.handler.js';
import { SetLadderController } from './set-ladder/set-ladder.controller.js';
import { SetLadderHandler } from './set-ladder/set-ladder.handler.js';

/** Commands and questions. `ReminderParts`, `EventLog` and `Clock` come from the application; the sweep is the worker's. */
@Module({
  imports: [CqrsModule, TypeOrmModule.forFeature([Reminder, ObligationEntry, ReminderMailEntry])],
  // The ledger's `mails` and the preview stand before `:obligation/:step`, which would take them for ids.
  controllers: [
    SetLadderController,
    LadderHistoryController,
    QueuedRemindersController,
    PreviewRemindersController,
    MailLedgerController,
    RecordBounceController,
    ExplainReminderController,
  ],
  providers: [SetLadderHandler, RecordBounceHandler, LadderHistoryReader],
})
export class RemindersModule {}
