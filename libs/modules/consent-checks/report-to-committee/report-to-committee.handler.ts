import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { consentChecks } from '../consent-check.js';
import { ReportToCommittee, reportToCommittee } from './report-to-committee.js';

@CommandHandler(ReportToCommittee)
export class ReportToCommitteeHandler implements ICommandHandler<ReportToCommittee> {
  constructor(private readonly log: EventLog) {}

  execute(command: ReportToCommittee): Promise<Accepted> {
    return decide(this.log, consentChecks, command, (check) => reportToCommittee(command, check));
  }
}
