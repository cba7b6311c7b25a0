import { z } from 'zod';
import { PAUSE_SCOPES } from '../reminder-pause-events.js';

export const PAUSE_STATES = ['paused', 'ended'] as const;

/** What a list says of a pause. */
export const pauseAnswer = z.object({
  id: z.string(),
  state: z.enum(PAUSE_STATES),
  programme: z.string(),
  scope: z.enum(PAUSE_SCOPES),
  target: z.string().meta({ description: 'The obligation’s id, the item’s id or the region’s code.' }),
  region: z.string().nullable(),
  reason: z.string().nullable().meta({ description: 'Nothing once it has been erased.' }),
  by: z.string().meta({ description: 'The account of whoever paused it.' }),
  since: z.string(),
  until: z.string().meta({ description: 'The last day on which nothing goes out.' }),
  resumedOn: z.string().nullable(),
  resumedBy: z.string().nullable(),
  revision: z.int(),
});
export type PauseAnswer = z.infer<typeof pauseAnswer>;

/** What a reminder says of the pause that keeps it back. */
export const pauseOfReminder = pauseAnswer.pick({
  id: true,
  scope: true,
  reason: true,
  by: true,
  since: true,
  until: true,
});
export type PauseOfReminder = z.infer<typeof pauseOfReminder>;
