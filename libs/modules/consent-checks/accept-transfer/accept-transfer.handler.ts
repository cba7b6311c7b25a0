import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { AcceptTransfer, acceptTransfer } from './accept-transfer.js';

@CommandHandler(AcceptTransfer)
export class AcceptTransferHandler implements ICommandHandler<AcceptTransfer> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: AcceptTransfer): Promise<Accepted> {
    return this.desk.decide(command, acceptTransfer);
  }
}
