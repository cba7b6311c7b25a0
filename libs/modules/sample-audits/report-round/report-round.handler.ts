import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { auditRounds } from '../audit-round.js';
import { ReportRound, reportRound } from './report-round.js';

@CommandHandler(ReportRound)
export class ReportRoundHandler implements ICommandHandler<ReportRound> {
  constructor(private readonly log: EventLog) {}

  execute(command: ReportRound): Promise<Accepted> {
    return decide(this.log, auditRounds, command, (round) => reportRound(command, round));
  }
}
