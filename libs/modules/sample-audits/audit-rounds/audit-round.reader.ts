import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import type { ReadsCurrent } from '#platform/http';
import type { Actor } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { readRound } from '../round.loader.js';
import { refuseRound } from '../sample-audits.problems.js';
import { detailsOf } from './audit-round-details.js';

/** Folds the stream itself: a round is a few dozen events, and its reader sees the own write at once. */
@Injectable()
export class AuditRoundReader implements ReadsCurrent {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: Sealer,
  ) {}

  /** @throws Refused `audit-round.unknown`, also for a reader who may not know of the round. */
  async current(id: string, actor: Actor): Promise<unknown> {
    const details = detailsOf(await readRound(this.log, id), actor);
    if (!details) throw refuseRound('audit-round.unknown', { round: id });
    return this.sealer.revealAll(details);
  }
}
