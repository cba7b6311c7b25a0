import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExplainReminderController } from './explain-reminder/explain-reminder.controller.js';
import { RemindersWithDuty } from './explain-reminder/reminder-with-duty.reader.js';
import { LadderHistoryController } from './ladder-history/ladder-history.controller.js';
import { LadderHistoryReader } from './ladder-history/ladder-history.reader.js';
import { MailLedgerController } from './mail-ledger/mail-ledger.controller.js';
import { MailLedger } from './mail-ledger/mail-ledger.reader.js';
import { ReminderMailEntry } from './mail-ledger/reminder-mail.entity.js';
import { PreviewRemindersController } from './preview-reminders/preview-reminders.controller.js';
import { ObligationEntry } from './queued-reminders/obligation.entity.js';
import { MailLinkController } from './mail-links/mail-link.controller.js';
import { PauseRemindersController } from './pause-reminders/pause-reminders.controller.js';
import { PauseRemindersHandler } from './pause-reminders/pause-reminders.handler.js';
import { LetterWriter } from './preview-mail/letter.writer.js';
import { MailPreviews } from './preview-mail/mail-preview.reader.js';
import { PlannedMails } from './preview-mail/planned-mail.reader.js';
import { PreviewMailController } from './preview-mail/preview-mail.controller.js';
import { Outlooks } from './preview-reminders/outlook.reader.js';
import { QueuedRemindersController } from './queued-reminders/queued-reminders.controller.js';
import { PastReminders } from './queued-reminders/past-reminders.reader.js';
import { ReminderAnswers } from './queued-reminders/reminder-answers.reader.js';
import { Reminder } from './queued-reminders/reminder.entity.js';
import { RecordBounceController } from './record-bounce/record-bounce.controller.js';
import { RecordBounceHandler } from './record-bounce/record-bounce.handler.js';
import { PastPauses } from './reminder-pauses/past-pauses.reader.js';
import { Pauses } from './reminder-pauses/pauses.reader.js';
import { ReminderPauseEntry } from './reminder-pauses/reminder-pause.entity.js';
import { ReminderPausesController } from './reminder-pauses/reminder-pauses.controller.js';
import { ResumeRemindersController } from './resume-reminders/resume-reminders.controller.js';
import { ResumeRemindersHandler } from './resume-reminders/resume-reminders.handler.js';
import { SetLadderController } from './set-ladder/set-ladder.controller.js';
import { SetLadderHandler } from './set-ladder/set-ladder.handler.js';

/** Commands and questions. `ReminderParts`, `EventLog`, `Sealer` and `Clock` come from the application; the sweep is the worker's. */
@Module({
  imports: [
    CqrsModule,
    TypeOrmModule.forFeature([Reminder, ObligationEntry, ReminderMailEntry, ReminderPauseEntry]),
  ],
  // The ledger's `mails`, the pauses and the preview stand before `:obligation/:step`, which would take them for ids.
  controllers: [
    SetLadderController,
    LadderHistoryController,
    QueuedRemindersController,
    PreviewRemindersController,
    MailLedgerController,
    RecordBounceController,
    PauseRemindersController,
    ResumeRemindersController,
    ReminderPausesController,
    MailLinkController,
    PreviewMailController,
    ExplainReminderController,
  ],
  providers: [
    SetLadderHandler,
    RecordBounceHandler,
    PauseRemindersHandler,
    ResumeRemindersHandler,
    LadderHistoryReader,
    MailLedger,
    PastPauses,
    PastReminders,
    Pauses,
    ReminderAnswers,
    RemindersWithDuty,
    Outlooks,
    LetterWriter,
    PlannedMails,
    MailPreviews,
  ],
})
export class RemindersModule {}
