import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import type { ReadsCurrent } from '#platform/http';
import { Clock, viewedOn, type Actor, type AskedDates } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { loadProgrammeWithRevision } from '../programme.loader.js';
import { businessDaysAround, programmeOverview } from './programme-overview.js';

/** Folds the stream itself: a programme is a few dozen events, and an administrator sees the own write at once. */
@Injectable()
export class ProgrammeOverviewReader implements ReadsCurrent {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** The programme as the reader may see it now. @throws Refused `programme.unknown`. */
  current(code: string, reader: Actor): Promise<object & { readonly revision: number }> {
    return this.show(code, reader, {});
  }

  /**
   * The programme as of a day of effect and as known on a day, as the reader may see it.
   * @throws Refused `programme.unknown`, `programme.not-yet`, `date.in-the-future`.
   */
  async show(
    code: string,
    reader: Actor,
    asked: AskedDates,
  ): Promise<object & { readonly revision: number }> {
    const dates = viewedOn(asked, this.clock.today());
    const { programme, revision } = await loadProgrammeWithRevision(this.log, code, dates);
    const overview = (await this.sealer.revealAll(programmeOverview(programme, reader))) as object;
    const businessDays = businessDaysAround(programme, dates.asOf);
    return Object.assign(overview, { businessDays, revision });
  }
}
