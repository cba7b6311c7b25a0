import { z } from 'zod';
import { DomainCommand, localDate, requireAllowed, requireOrderedDate } from '#platform/kernel';
import type { ReminderMailEvent } from '../reminder-events.js';
import type { ReminderMail } from '../reminder-mail.js';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';

export const recordBounceInput = z.strictObject({
  /** The day the mail came back. */
  occurredOn: localDate,
  /** The enhanced status code of the bounce, as `5.1.1`. */
  status: z
    .string()
    .regex(/^[245]\.\d{1,3}\.\d{1,3}$/, { error: 'status.malformed' })
    .optional(),
});
export type RecordBounceInput = z.infer<typeof recordBounceInput>;

/** A mail that had been taken came back. Administrators, auditors and the secretariat. */
export class RecordBounce extends DomainCommand<RecordBounceInput> {}

/** Records the bounce; stays quiet when that happened before. */
export function recordBounce(
  { id: mail, input, issued }: RecordBounce,
  state: ReminderMail,
): readonly ReminderMailEvent[] {
  requireAllowed(issued.actor, remindersPolicy.RecordBounce);
  if (state.status === 'none') throw refuseReminder('reminder-mail.unknown', { mail });
  if (state.status === 'bounced') return [];
  if (state.status !== 'sent') throw refuseReminder('reminder-mail.not-sent', { mail });
  const { occurredOn, status } = input;
  requireOrderedDate(occurredOn, issued.today, state.mail.occurredOn);
  return [{ type: 'ReminderMailBounced', data: { occurredOn, ...(status !== undefined && { status }) } }];
}
