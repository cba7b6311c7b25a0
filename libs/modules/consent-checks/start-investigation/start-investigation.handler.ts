import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { consentChecks } from '../consent-check.js';
import { StartInvestigation, startInvestigation } from './start-investigation.js';

@CommandHandler(StartInvestigation)
export class StartInvestigationHandler implements ICommandHandler<StartInvestigation> {
  constructor(private readonly log: EventLog) {}

  execute(command: StartInvestigation): Promise<Accepted> {
    return decide(this.log, consentChecks, command, (check) => startInvestigation(command, check));
  }
}
