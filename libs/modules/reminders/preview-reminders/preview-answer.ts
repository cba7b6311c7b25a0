import { z } from 'zod';
import { RECIPIENTS, rungRule } from '../reminder-events.js';
import { pauseOfReminder } from '../reminder-pauses/pause-answer.js';

const recipient = z.object({ duty: z.enum(RECIPIENTS), region: z.string().nullable() });
const item = z.object({
  obligation: z.string(),
  step: z.string(),
  rule: rungRule,
  type: z.string(),
  subject: z.string(),
  label: z.string(),
  kind: z.string(),
  region: z.string().nullable(),
  sendOn: z.string(),
  dueOn: z.string(),
  overtakes: z.array(z.string()),
});

/** What would go out until a day, by day and recipient. */
export const previewAnswer = z.object({
  today: z.string(),
  until: z.string(),
  digests: z.array(
    z.object({
      on: z.string(),
      programme: z.string(),
      contact: z.string(),
      recipient,
      language: z.enum(['da', 'en']),
      subject: z.string(),
      items: z.array(item),
    }),
  ),
  withoutContact: z
    .array(
      z.object({
        obligation: z.string(),
        step: z.string(),
        subject: z.string(),
        label: z.string(),
        kind: z.string(),
        sendOn: z.string(),
        dueOn: z.string(),
        recipient,
      }),
    )
    .meta({ description: 'What would stay behind because nobody is appointed.' }),
  paused: z
    .array(item.omit({ overtakes: true }).extend({ recipient, pause: pauseOfReminder }))
    .meta({ description: 'What a pause still keeps back on the last day looked at.' }),
});
