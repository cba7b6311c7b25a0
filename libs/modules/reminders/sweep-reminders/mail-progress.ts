import { DomainCommand, requireAllowed } from '#platform/kernel';
import type { PreparedMail, ReminderMailEvent } from '../reminder-events.js';
import { remindersPolicy } from '../reminders-policy.js';
import { isUnderWay, type ReminderMail } from '../reminder-mail.js';

type DataOf<T extends ReminderMailEvent['type']> = Omit<
  Extract<ReminderMailEvent, { type: T }>['data'],
  'occurredOn'
>;

/** What became of an attempt to send a digest. */
export type Outcome =
  | { readonly type: 'ReminderMailSent'; readonly data: DataOf<'ReminderMailSent'> }
  | { readonly type: 'ReminderMailDeferred'; readonly data: DataOf<'ReminderMailDeferred'> }
  | { readonly type: 'ReminderMailFailed'; readonly data: DataOf<'ReminderMailFailed'> }
  | { readonly type: 'ReminderMailWithdrawn'; readonly data: DataOf<'ReminderMailWithdrawn'> };

/** A recipient's digest of the day, before anything is sent. Tilsyn itself only. */
export class PrepareMail extends DomainCommand<Omit<PreparedMail, 'occurredOn'>> {}

/** What became of it. Tilsyn itself only. */
export class RecordMailOutcome extends DomainCommand<Outcome> {}

/** Prepares the digest; stays quiet when somebody else has prepared that recipient's digest of the day. */
export function prepareMail(
  { input, issued }: PrepareMail,
  state: ReminderMail,
): readonly ReminderMailEvent[] {
  requireAllowed(issued.actor, remindersPolicy.PrepareMail);
  if (state.status !== 'none') return [];
  return [{ type: 'ReminderMailPrepared', data: { ...input, occurredOn: issued.today } }];
}

/** Records the outcome; stays quiet about a digest that is no longer under way. */
export function recordMailOutcome(
  { input, issued }: RecordMailOutcome,
  state: ReminderMail,
): readonly ReminderMailEvent[] {
  requireAllowed(issued.actor, remindersPolicy.RecordMailOutcome);
  if (!isUnderWay(state)) return [];
  const { type, data } = input;
  return [{ type, data: { ...data, occurredOn: issued.today } } as ReminderMailEvent];
}
