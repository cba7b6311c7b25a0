import { idOf, type Recorded } from '#platform/kernel';
import { foldIntoTable, type Projection } from '#platform/projections';
import { reminderPauses } from '../reminder-pause.js';
import type { ReminderPauseEvent } from '../reminder-pause-events.js';
import { evolvePause, type PauseRow } from './pause-row.js';

export const REMINDER_PAUSES = 'reminder-pauses';

/** What was kept back, until when, why and by whom. Whether it still is depends on the day, which no row knows. */
export const reminderPausesProjection: Projection = {
  name: REMINDER_PAUSES,
  version: 1,
  categories: [reminderPauses.category],
  tables: ['reminder_pause'],
  handles: ['RemindersPaused', 'RemindersResumed'],
  ignores: [],
  onPoison: 'halt',
  apply: (events, tx) =>
    foldIntoTable<PauseRow, 'pause', Recorded<ReminderPauseEvent>>(
      tx,
      {
        table: 'reminder_pause',
        key: ['pause'],
        keyOf: ({ stream }) => ({ pause: idOf(stream) }),
        evolve: evolvePause,
      },
      events as readonly Recorded<ReminderPauseEvent>[],
    ),
};
