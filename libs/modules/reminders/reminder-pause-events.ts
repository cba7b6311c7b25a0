import { z } from 'zod';
import { code, event, eventCategory, localDate, personalField, type EventsOf } from '#platform/kernel';

/** How much a pause holds back: one obligation's ladder, all of an item's, or all of a region's in a programme. */
export const PAUSE_SCOPES = ['obligation', 'item', 'region'] as const;
export type PauseScope = (typeof PAUSE_SCOPES)[number];

/** Streams `reminderPause-<id>`, one a target: the id is derived from what is paused. */
export const reminderPauseEvents = eventCategory('reminderPause', {
  /** Nothing of it goes out up to and including `until`; deadlines run on. A later one takes its place. */
  RemindersPaused: event({
    programme: code(),
    scope: z.enum(PAUSE_SCOPES),
    /** The obligation's id, the item's id or the region's code. */
    target: code(),
    /** The region that the target belonged to; none when it was the centre's. */
    region: code(20).optional(),
    /** Sealed, since it is written freely. Subject `pause:<id>`. */
    reason: personalField(),
    until: localDate,
  }),
  /** It ended before its day. */
  RemindersResumed: event({}),
});
export type ReminderPauseEvent = EventsOf<typeof reminderPauseEvents>;
