import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { consentChecks } from '../consent-check.js';
import { Rounds } from '../rounds.loader.js';
import { ProgrammeTerms } from '../terms.loader.js';
import { LogSpotCheck, logSpotCheck, programmeOf } from './log-spot-check.js';

@CommandHandler(LogSpotCheck)
export class LogSpotCheckHandler implements ICommandHandler<LogSpotCheck> {
  constructor(
    private readonly log: EventLog,
    private readonly terms: ProgrammeTerms,
    private readonly rounds: Rounds,
  ) {}

  async execute(command: LogSpotCheck): Promise<Accepted> {
    const { input } = command;
    const round = input.round === undefined ? undefined : await this.rounds.facts(input.round);
    const terms = await this.terms.of(programmeOf(input, round));
    return decide(this.log, consentChecks, command, (check) => logSpotCheck(command, check, terms, round));
  }
}
