import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import { Clock, eventsKnown, viewedOn, type AskedDates } from '#platform/kernel';
import type { ProgrammeEvent } from '../programme-events.js';
import { programmes } from '../programme.js';
import { programmesIn } from './programme-list.js';

/** Reads the category itself: there are a few programmes, of a few dozen events each. */
@Injectable()
export class ProgrammeListReader {
  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The programmes as of the dates. @throws Refused `date.in-the-future`. */
  async list(asked: AskedDates) {
    const dates = viewedOn(asked, this.clock.today());
    const events = await this.log.readCategory<ProgrammeEvent>(programmes.category);
    return programmesIn(eventsKnown(events, dates), dates.asOf);
  }
}
