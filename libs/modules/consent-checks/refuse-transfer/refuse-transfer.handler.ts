import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { consentChecks } from '../consent-check.js';
import { RefuseTransfer, refuseTransfer } from './refuse-transfer.js';

@CommandHandler(RefuseTransfer)
export class RefuseTransferHandler implements ICommandHandler<RefuseTransfer> {
  constructor(private readonly log: EventLog) {}

  execute(command: RefuseTransfer): Promise<Accepted> {
    return decide(this.log, consentChecks, command, (check) => refuseTransfer(command, check));
  }
}
