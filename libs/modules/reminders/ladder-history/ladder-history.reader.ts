import { Injectable } from '@nestjs/common';
import { loadProgramme } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import type { ReadsCurrent } from '#platform/http';
import { streamOf } from '#platform/kernel';
import { ladders } from '../ladder.js';
import type { LadderEvent } from '../reminder-events.js';
import { laddersOf } from './ladder-history.js';

/** Folds the stream itself: ladders are set a few times a year. */
@Injectable()
export class LadderHistoryReader implements ReadsCurrent {
  constructor(private readonly log: EventLog) {}

  /** The programme's ladders, and every ladder that was set. @throws Refused `programme.unknown`. */
  async current(programme: string) {
    await loadProgramme(this.log, programme);
    return laddersOf(programme, await this.log.read<LadderEvent>(streamOf(ladders.category, programme)));
  }
}
