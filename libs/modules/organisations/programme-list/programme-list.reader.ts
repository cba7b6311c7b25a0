import { Injectable } from '@nestjs/common';
import { EventLog, START } from '#platform/event-store';
import { Clock, type Recorded } from '#platform/kernel';
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

  async list() {
    const events: Recorded<ProgrammeEvent>[] = [];
    const enough = new AbortController();
    const asked = { after: START, categories: [programmes.category], signal: enough.signal };
    for await (const batch of this.log.subscribe(asked)) {
      events.push(...(batch.events as readonly Recorded<ProgrammeEvent>[]));
      if (batch.caughtUp) break;
    }
    enough.abort();
    return programmesIn(events, this.clock.today());
  }
}
