import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { reminderPauses } from '../reminder-pause.js';
import { ResumeReminders, resumeReminders } from './resume-reminders.js';

@CommandHandler(ResumeReminders)
export class ResumeRemindersHandler implements ICommandHandler<ResumeReminders> {
  constructor(private readonly log: EventLog) {}

  execute(command: ResumeReminders): Promise<Accepted> {
    return decide(this.log, reminderPauses, command, (state) => resumeReminders(command, state));
  }
}
