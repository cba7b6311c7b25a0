import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { loadProgramme } from '#modules/organisations';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { auditRounds } from '../audit-round.js';
import { PlanRound, planRound } from './plan-round.js';

@CommandHandler(PlanRound)
export class PlanRoundHandler implements ICommandHandler<PlanRound> {
  constructor(private readonly log: EventLog) {}

  async execute(command: PlanRound): Promise<Accepted> {
    const programme = await loadProgramme(this.log, command.input.programme);
    return decide(this.log, auditRounds, command, (round) => planRound(command, round, programme));
  }
}
