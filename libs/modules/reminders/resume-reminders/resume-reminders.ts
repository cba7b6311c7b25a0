import { z } from 'zod';
import { DomainCommand, localDate, requireAllowed, requireOrderedDate } from '#platform/kernel';
import type { ReminderPause } from '../reminder-pause.js';
import type { ReminderPauseEvent } from '../reminder-pause-events.js';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';

export const resumeRemindersInput = z.strictObject({ occurredOn: localDate });
export type ResumeRemindersInput = z.infer<typeof resumeRemindersInput>;

/** Ends a pause before its day. Auditors and administrators. */
export class ResumeReminders extends DomainCommand<ResumeRemindersInput> {}

/** Resumes; stays quiet when that has happened, or the pause has ended by itself. */
export function resumeReminders(
  { id: pause, input, issued }: ResumeReminders,
  state: ReminderPause,
): readonly ReminderPauseEvent[] {
  requireAllowed(issued.actor, remindersPolicy.ResumeReminders);
  if (state.status === 'none') throw refuseReminder('reminder-pause.unknown', { pause });
  if (state.status === 'resumed' || state.until < issued.today) return [];
  requireOrderedDate(input.occurredOn, issued.today, state.latest);
  return [{ type: 'RemindersResumed', data: { occurredOn: input.occurredOn } }];
}
