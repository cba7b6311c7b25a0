import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import type { ReadsCurrent } from '#platform/http';
import { fold, streamOf, type Actor } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { consentChecks } from '../consent-check.js';
import { refuseCheck } from '../consent-check.problems.js';
import { historyOf, mayRead } from './check-history.js';

/** Folds the stream itself: a check is a handful of events, and its reader sees the own write at once. */
@Injectable()
export class CheckHistoryReader implements ReadsCurrent {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: Sealer,
  ) {}

  /** @throws Refused `consent-check.unknown`, also for a reader who may not know of the check. */
  async current(id: string, actor: Actor): Promise<unknown> {
    const events = await this.log.read<ConsentCheckEvent>(streamOf(consentChecks.category, id));
    const check = fold(consentChecks, events);
    if (check.status === 'unopened' || !mayRead(actor, check))
      throw refuseCheck('consent-check.unknown', { id });
    return this.sealer.revealAll(historyOf(id, check, events));
  }
}
