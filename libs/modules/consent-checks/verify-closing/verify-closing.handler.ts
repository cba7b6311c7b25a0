import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { consentChecks } from '../consent-check.js';
import { VerifyClosing, verifyClosing } from './verify-closing.js';

@CommandHandler(VerifyClosing)
export class VerifyClosingHandler implements ICommandHandler<VerifyClosing> {
  constructor(private readonly log: EventLog) {}

  execute(command: VerifyClosing): Promise<Accepted> {
    return decide(this.log, consentChecks, command, (check) => verifyClosing(command, check));
  }
}
