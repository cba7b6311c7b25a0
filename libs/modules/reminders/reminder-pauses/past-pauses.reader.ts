import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import type { ViewedDates } from '#platform/kernel';
import { reminderPauses, type PausesInForce } from '../reminder-pause.js';
import type { ReminderPauseEvent } from '../reminder-pause-events.js';
import { ReminderParts } from '../reminder.parts.js';
import type { PauseRow } from './pause-row.js';
import { pausedThen, pausesAsOf } from './past-pauses.js';
import { pausesInForce } from './pauses-in-force.query.js';

/** The pauses of another day. Rows tell of the present only, and pauses are few: the events are folded anew. */
@Injectable()
export class PastPauses {
  constructor(
    private readonly parts: ReminderParts,
    private readonly log: EventLog,
  ) {}

  async on(dates: ViewedDates): Promise<readonly PauseRow[]> {
    const events = await this.log.readCategory<ReminderPauseEvent>(reminderPauses.category);
    return pausesAsOf(events, dates);
  }

  /** What is kept back on the day, today or another. */
  async inForce(dates: ViewedDates): Promise<PausesInForce> {
    if (dates.isNow) return pausesInForce(this.parts.pool, dates.asOf);
    return pausedThen(await this.on(dates), dates.asOf);
  }
}
