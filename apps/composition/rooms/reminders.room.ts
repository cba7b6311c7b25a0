import { Injectable, Module } from '@nestjs/common';
import {
  ladderEvents,
  ObligationEntry,
  queuedRemindersProjection,
  QueuedReminders1700000600000,
  Reminder,
  reminderMailEvents,
  ReminderMailEntry,
  reminderPauseEvents,
  ReminderPauseEntry,
  ReminderPauses1700000800000,
  reminderPausesProjection,
  reminderSchedules,
  RemindersModule,
  ReminderSweep,
  reminderFieldMessages,
  remindersPolicy,
} from '#modules/reminders';
import { Config } from '#platform/config';
import type { Jobs } from '#platform/jobs';
import type { DeclaresJobs, Room } from '#platform/room';
import { obligationSources } from './obligation-sources.js';
import { reminderPartsProvider } from './reminder-parts.provider.js';
import { reminderSweepProvider } from './reminder-sweep.provider.js';

/** Wakes the sweep at the times of the settings. */
@Injectable()
export class ReminderJobs implements DeclaresJobs {
  constructor(
    private readonly sweep: ReminderSweep,
    private readonly config: Config,
  ) {}

  declareJobs(jobs: Jobs): void {
    reminderSchedules(jobs, this.sweep, this.config.sweep);
  }
}

/** The room with its sweep, which stands on the runner of all rooms' read models. */
@Module({
  imports: [RemindersModule],
  providers: [reminderSweepProvider, ReminderJobs],
  exports: [ReminderSweep, ReminderJobs],
})
export class SweptRemindersModule {}

export const remindersRoom: Room = {
  name: 'reminders',
  module: SweptRemindersModule,
  events: [ladderEvents, reminderMailEvents, reminderPauseEvents],
  policy: remindersPolicy,
  migrations: [QueuedReminders1700000600000, ReminderPauses1700000800000],
  entities: [Reminder, ObligationEntry, ReminderMailEntry, ReminderPauseEntry],
  projections: [queuedRemindersProjection(obligationSources), reminderPausesProjection],
  jobs: [ReminderJobs],
  fieldMessages: reminderFieldMessages,
  providers: [reminderPartsProvider],
};
