import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { Clock, type Recorded } from '#platform/kernel';
import type { Reaction } from '#platform/projections';
import { forEachInFlight, issuedBecause } from '../follow-up.js';
import { ReportToCommittee } from '../report-to-committee/report-to-committee.js';
import { RoundChecks } from '../round-checks.opener.js';

type Reported = Recorded<Extract<AuditRoundEvent, { type: 'AuditRoundReportedToCommittee' }>>;

/** A round reported to the committee reports every check of it. */
@Injectable()
export class ReportChecksWhenRoundReported implements Reaction {
  readonly name = 'report-checks-when-round-reported';
  readonly categories = ['sampleAudit'];
  readonly handles = ['AuditRoundReportedToCommittee'];

  constructor(
    private readonly commands: CommandBus,
    private readonly checks: RoundChecks,
    private readonly clock: Clock,
  ) {}

  async react(event: Recorded): Promise<void> {
    const reported = event as Reported;
    const { occurredOn, meeting } = reported.data;
    await forEachInFlight(await this.checks.before(reported), (check) => {
      const issued = issuedBecause(reported, this.clock, 'report', check);
      return this.commands.execute(new ReportToCommittee(check, { occurredOn, meeting }, issued));
    });
  }
}
