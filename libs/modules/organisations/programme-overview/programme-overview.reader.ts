import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import type { ReadsCurrent } from '#platform/http';
import type { Actor } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { loadProgrammeWithRevision } from '../programme.loader.js';
import { programmeOverview } from './programme-overview.js';

/** Folds the stream itself: a programme is a few dozen events, and an administrator sees the own write at once. */
@Injectable()
export class ProgrammeOverviewReader implements ReadsCurrent {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: Sealer,
  ) {}

  /** The programme as the reader may see it. @throws Refused `programme.unknown`. */
  async current(code: string, reader: Actor): Promise<object & { readonly revision: number }> {
    const { programme, revision } = await loadProgrammeWithRevision(this.log, code);
    const overview = (await this.sealer.revealAll(programmeOverview(programme, reader))) as object;
    return { ...overview, revision };
  }
}
