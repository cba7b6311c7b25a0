import { Injectable } from '@nestjs/common';
import { loadProgramme } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import type { ReadsCurrent } from '#platform/http';
import { Clock, eventsKnown, streamOf, viewedOn, type AskedDates } from '#platform/kernel';
import { ladders } from '../ladder.js';
import type { LadderEvent } from '../reminder-events.js';
import { laddersOf } from './ladder-history.js';

/** Folds the stream itself: ladders are set a few times a year. */
@Injectable()
export class LadderHistoryReader implements ReadsCurrent {
  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The programme's ladders, and every ladder that was set. @throws Refused `programme.unknown`. */
  current(programme: string) {
    return this.show(programme, {});
  }

  /**
   * The ladders in force on a day, and those that were set until then, as known on a day.
   * @throws Refused `programme.unknown`, `date.in-the-future`.
   */
  async show(programme: string, asked: AskedDates) {
    const dates = viewedOn(asked, this.clock.today());
    await loadProgramme(this.log, programme);
    const events = await this.log.read<LadderEvent>(streamOf(ladders.category, programme));
    return laddersOf(programme, eventsKnown(events, dates));
  }
}
