import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { auditRounds } from '../audit-round.js';
import { CloseRound, closeRound } from './close-round.js';

@CommandHandler(CloseRound)
export class CloseRoundHandler implements ICommandHandler<CloseRound> {
  constructor(private readonly log: EventLog) {}

  execute(command: CloseRound): Promise<Accepted> {
    return decide(this.log, auditRounds, command, (round) => closeRound(command, round));
  }
}
