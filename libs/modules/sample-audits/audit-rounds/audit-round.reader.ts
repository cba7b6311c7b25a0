import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AccessLog, readingOf } from '#platform/access-log';
import { EventLog } from '#platform/event-store';
import type { ReadsCurrent } from '#platform/http';
import { Clock, viewedOn, type Actor } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { readRound } from '../round.loader.js';
import { refuseRound } from '../sample-audits.problems.js';
import { detailsOf, type ListedSample } from './audit-round-details.js';

export interface AskedRound {
  readonly id: string;
  readonly reader: Actor;
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
}

/** Folds the stream itself: a round is a few dozen events, and its reader sees the own write at once. */
@Injectable()
export class AuditRoundReader implements ReadsCurrent {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly accesses: AccessLog,
  ) {}

  /** As it stands now, beside a refusal of a stale change. */
  async current(id: string, actor: Actor, call: ExecutionContext): Promise<unknown> {
    const shown = (await this.show({ id, reader: actor })) as { readonly samples: readonly ListedSample[] };
    const samples = shown.samples.map(({ requisition }) => requisition);
    await this.accesses.record({ ...readingOf(call), samples });
    return shown;
  }

  /**
   * A round as of a day of effect and as known on a day.
   * @throws Refused `audit-round.unknown`, also before it was planned and for a reader who may not know of the round.
   */
  async show({ id, reader, ...asked }: AskedRound): Promise<unknown> {
    const dates = viewedOn(asked, this.clock.today());
    const details = detailsOf(await readRound(this.log, id), reader, dates);
    if (!details) throw refuseRound('audit-round.unknown', { round: id });
    return this.sealer.revealAll(details);
  }
}
