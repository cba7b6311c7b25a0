import { Injectable } from '@nestjs/common';
import { auditRounds, type AuditRoundEvent } from '#modules/sample-audits';
import { EventLog } from '#platform/event-store';
import { fold, streamOf, type Recorded } from '#platform/kernel';
import type { RoundFacts } from './log-spot-check/log-spot-check.js';
import { refuseOpening } from './opening.problems.js';

/** What this room reads of a round: its standing, and the samples its events list. */
@Injectable()
export class Rounds {
  constructor(private readonly log: EventLog) {}

  /** @throws Refused `consent-check.round-unknown`. */
  async facts(id: string): Promise<RoundFacts> {
    const round = fold(auditRounds, await this.history(id));
    if (round.status === 'unplanned') throw refuseOpening('consent-check.round-unknown', { round: id });
    return { id, ...round };
  }

  history(id: string): Promise<Recorded<AuditRoundEvent>[]> {
    return this.log.read(streamOf(auditRounds.category, id));
  }
}
