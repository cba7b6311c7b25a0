import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { Clock, idOf, type Recorded } from '#platform/kernel';
import type { Reaction } from '#platform/projections';
import { ChecksOfRound } from '../checks-of-round.port.js';
import { DrawnChecks, isListed } from '../drawn-checks.opener.js';
import { forEachInFlight, issuedBecause } from '../follow-up.js';
import { ReportToCommittee } from '../report-to-committee/report-to-committee.js';
import { Rounds } from '../rounds.loader.js';

type Reported = Recorded<Extract<AuditRoundEvent, { type: 'AuditRoundReportedToCommittee' }>>;

/** A round reported to the committee reports every check of it. */
@Injectable()
export class ReportChecksWhenRoundReported implements Reaction {
  readonly name = 'report-checks-when-round-reported';
  readonly categories = ['sampleAudit'];
  readonly handles = ['AuditRoundReportedToCommittee'];

  constructor(
    private readonly commands: CommandBus,
    private readonly drawn: DrawnChecks,
    private readonly named: ChecksOfRound,
    private readonly rounds: Rounds,
    private readonly clock: Clock,
  ) {}

  async react(event: Recorded): Promise<void> {
    const reported = event as Reported;
    const round = idOf(reported.stream);
    const { occurredOn, meeting } = reported.data;
    const listed = (await this.rounds.history(round)).filter(isListed);
    const drawn = await this.drawn.open(round, listed.filter(({ revision }) => revision < reported.revision));
    const named = await this.named.namedByHand(round, reported.position);
    await forEachInFlight([...drawn, ...named], (check) => {
      const issued = issuedBecause(reported, this.clock, 'report', check);
      return this.commands.execute(new ReportToCommittee(check, { occurredOn, meeting }, issued));
    });
  }
}
