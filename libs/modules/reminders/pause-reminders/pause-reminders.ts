import { z } from 'zod';
import { addDays } from '#platform/calendar';
import {
  code,
  DomainCommand,
  freeText,
  localDate,
  personal,
  requireAllowed,
  requireOrderedDate,
} from '#platform/kernel';
import type { ReminderPause } from '../reminder-pause.js';
import { PAUSE_SCOPES, type ReminderPauseEvent } from '../reminder-pause-events.js';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';

/** A pause is for weeks: what should rest longer is a matter for the deadline or the ladder. */
export const PAUSE_DAYS = 60;

export const pauseRemindersInput = z.strictObject({
  occurredOn: localDate,
  scope: z.enum(PAUSE_SCOPES),
  /** The obligation's id, the item's id or the region's code. */
  target: code(),
  /** The programme of a region. */
  programme: code().optional(),
  reason: freeText(500),
  /** The last day on which nothing goes out: today at the earliest, and 60 days from now at the latest. */
  until: localDate,
});
export type PauseRemindersInput = z.infer<typeof pauseRemindersInput>;

/** Keeps the reminders of an obligation, an item or a region back until a day. Auditors and administrators. */
export class PauseReminders extends DomainCommand<PauseRemindersInput> {}

/** Where the target belongs, as the read model knows it. */
export interface PausedPlace {
  readonly programme: string;
  readonly region?: string | undefined;
}

/** Pauses; stays quiet when it is paused until that very day. */
export function pauseReminders(
  { id, input, issued }: PauseReminders,
  state: ReminderPause,
  place: PausedPlace,
): readonly ReminderPauseEvent[] {
  requireAllowed(issued.actor, remindersPolicy.PauseReminders);
  const { occurredOn, scope, target, reason, until } = input;
  requireNearDay(until, issued.today);
  if (state.status === 'paused' && state.until === until) return [];
  requireOrderedDate(occurredOn, issued.today, state.status === 'none' ? undefined : state.latest);
  const { programme, region } = place;
  const what = { programme, scope, target, ...(region !== undefined && { region }) };
  const why = personal(`pause:${id}`, reason);
  return [{ type: 'RemindersPaused', data: { ...what, reason: why, until, occurredOn } }];
}

function requireNearDay(until: string, today: string): void {
  const latest = addDays(today, PAUSE_DAYS);
  if (until < today) throw refuseReminder('reminder-pause.until-past', { until, today });
  if (until > latest) throw refuseReminder('reminder-pause.until-too-far', { latest, days: PAUSE_DAYS });
}
