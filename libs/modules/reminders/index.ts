export { defaultLadders, ladderFor, ladders, type Ladder, type LadderState } from './ladder.js';
export { outboxFigures, type OutboxFigures } from './mail-ledger/outbox.query.js';
export { ReminderMailEntry } from './mail-ledger/reminder-mail.entity.js';
export { MailLinkSigner } from './mail-links/mail-link.signer.js';
export { ReminderPauses1700000800000 } from './migrations/reminder-pauses.migration.js';
export { QueuedReminders1700000600000 } from './migrations/queued-reminders.migration.js';
export type { KindWords, ObligationSource } from './obligation-source.js';
export type { ObligationChange, ObligationSubject, Owner } from './obligation.js';
export { dueReminders, type DueReminder } from './queued-reminders/due-reminders.query.js';
export { ObligationEntry } from './queued-reminders/obligation.entity.js';
export {
  QUEUED_REMINDERS,
  queuedRemindersProjection,
} from './queued-reminders/queued-reminders.projection.js';
export { Reminder } from './queued-reminders/reminder.entity.js';
export { PauseReminders, type PauseRemindersInput } from './pause-reminders/pause-reminders.js';
export { RecordBounce, type RecordBounceInput } from './record-bounce/record-bounce.js';
export {
  ladderEvents,
  reminderMailEvents,
  type LadderEvent,
  type LadderStep,
  type MailItem,
  type ReminderMailEvent,
} from './reminder-events.js';
export { reminderPauseEvents, type ReminderPauseEvent } from './reminder-pause-events.js';
export { ReminderPauseEntry } from './reminder-pauses/reminder-pause.entity.js';
export { REMINDER_PAUSES, reminderPausesProjection } from './reminder-pauses/reminder-pauses.projection.js';
export { ResumeReminders, type ResumeRemindersInput } from './resume-reminders/resume-reminders.js';
export { reminderFieldMessages } from './reminder.field-messages.js';
export { ReminderParts } from './reminder.parts.js';
export { remindersPolicy } from './reminders-policy.js';
export { RemindersModule } from './reminders.module.js';
export { SetLadder, type SetLadderInput } from './set-ladder/set-ladder.js';
export { reminderSchedules, type SweepTimes } from './sweep-reminders/reminder-sweep.processor.js';
export type { SweepFigures, SweepReport } from './sweep-reminders/sweep-report.js';
export { ReminderSweep, type ReadModels, type SweepParts } from './sweep-reminders/sweep.service.js';
