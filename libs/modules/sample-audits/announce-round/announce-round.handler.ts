import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { calendarOf, loadProgramme } from '#modules/organisations';
import { EventLog, decide } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { auditRounds } from '../audit-round.js';
import { requirePlanned } from '../round-access.js';
import { loadRound } from '../round.loader.js';
import { AnnounceRound, announceRound } from './announce-round.js';

@CommandHandler(AnnounceRound)
export class AnnounceRoundHandler implements ICommandHandler<AnnounceRound> {
  constructor(private readonly log: EventLog) {}

  async execute(command: AnnounceRound): Promise<Accepted> {
    const { programme } = requirePlanned(await loadRound(this.log, command.id), command.id);
    const calendar = calendarOf(await loadProgramme(this.log, programme));
    return decide(this.log, auditRounds, command, (round) => announceRound(command, round, calendar));
  }
}
