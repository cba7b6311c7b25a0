import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { consentChecks } from '../consent-check.js';
import { OpenDrawnCheck, openDrawnCheck } from './open-drawn-check.js';

@CommandHandler(OpenDrawnCheck)
export class OpenDrawnCheckHandler implements ICommandHandler<OpenDrawnCheck> {
  constructor(private readonly log: EventLog) {}

  execute(command: OpenDrawnCheck): Promise<Accepted> {
    return decide(this.log, consentChecks, command, (check) => openDrawnCheck(command, check));
  }
}
