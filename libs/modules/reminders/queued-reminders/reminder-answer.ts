import { z } from 'zod';
import { RECIPIENTS } from '../reminder-events.js';
import { pauseOfReminder } from '../reminder-pauses/pause-answer.js';
import { RUNG_STATES } from '../rung.js';

/** Where a reminder stands today. `paused` is told by the day: the row says `queued` and nothing of days. */
export const REMINDER_STATES = [...RUNG_STATES, 'paused'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

const delivery = z.object({
  mail: z.string(),
  messageId: z.string(),
  contact: z.string(),
  state: z.enum(['prepared', 'deferred', 'sent', 'failed']),
  at: z.string(),
  code: z.string().optional(),
});

/** What a list says of a reminder. */
export const reminderAnswer = z.object({
  obligation: z.string(),
  step: z.string(),
  state: z.enum(REMINDER_STATES),
  reason: z
    .string()
    .nullable()
    .meta({ description: 'Why it stands there: `closed`, `suspended`, `no-contact`, …' }),
  detail: z.string().nullable(),
  sendOn: z.string(),
  dueOn: z.string(),
  type: z.string(),
  subject: z.string(),
  label: z.string(),
  kind: z.string(),
  programme: z.string(),
  round: z.string().nullable(),
  recipient: z.object({ duty: z.enum(RECIPIENTS), region: z.string().nullable() }),
  rule: z.object({
    from: z.enum(['opened', 'due']),
    businessDays: z.int(),
    ladder: z.string(),
    version: z.int(),
  }),
  pause: pauseOfReminder.nullable().meta({ description: 'What keeps it back, while it is paused.' }),
  mails: z.array(delivery).meta({ description: 'What went to whom; addresses are not shown.' }),
});
export type ReminderAnswer = z.infer<typeof reminderAnswer>;
