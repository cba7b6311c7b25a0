import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import { streamOf } from '#platform/kernel';
import { refuseProgramme } from '../organisations.problems.js';
import type { ProgrammeEvent } from '../programme-events.js';
import { programmes } from '../programme.js';
import { deadlinesOf } from './deadline-history.js';

/** Folds the stream itself: deadlines are set a few times a year. */
@Injectable()
export class DeadlineHistoryReader {
  constructor(private readonly log: EventLog) {}

  /** The deadlines in force, and every policy that was set. @throws Refused `programme.unknown`. */
  async current(programme: string) {
    const events = await this.log.read<ProgrammeEvent>(streamOf(programmes.category, programme));
    if (events.length === 0) throw refuseProgramme('programme.unknown', { programme });
    return deadlinesOf(programme, events);
  }
}
