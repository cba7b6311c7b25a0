import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import type { ViewedDates } from '#platform/kernel';
import { reminderPauses } from '../reminder-pause.js';
import type { ReminderPauseEvent } from '../reminder-pause-events.js';
import type { PauseRow } from './pause-row.js';
import { pausesAsOf } from './past-pauses.js';

/** The pauses of another day. Rows tell of the present only, and pauses are few: the events are folded anew. */
@Injectable()
export class PastPauses {
  constructor(private readonly log: EventLog) {}

  async on(dates: ViewedDates): Promise<readonly PauseRow[]> {
    const events = await this.log.readCategory<ReminderPauseEvent>(reminderPauses.category);
    return pausesAsOf(events, dates);
  }
}
