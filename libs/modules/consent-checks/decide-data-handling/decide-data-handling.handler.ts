import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { consentChecks } from '../consent-check.js';
import { DecideDataHandling, decideDataHandling } from './decide-data-handling.js';

@CommandHandler(DecideDataHandling)
export class DecideDataHandlingHandler implements ICommandHandler<DecideDataHandling> {
  constructor(private readonly log: EventLog) {}

  execute(command: DecideDataHandling): Promise<Accepted> {
    return decide(this.log, consentChecks, command, (check) => decideDataHandling(command, check));
  }
}
