import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { auditRounds } from '../audit-round.js';
import { ReportRegion, reportRegion } from './report-region.js';

@CommandHandler(ReportRegion)
export class ReportRegionHandler implements ICommandHandler<ReportRegion> {
  constructor(private readonly log: EventLog) {}

  execute(command: ReportRegion): Promise<Accepted> {
    return decide(this.log, auditRounds, command, (round) => reportRegion(command, round));
  }
}
