import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { OfferTransfer, offerTransfer } from './offer-transfer.js';

@CommandHandler(OfferTransfer)
export class OfferTransferHandler implements ICommandHandler<OfferTransfer> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: OfferTransfer): Promise<Accepted> {
    return this.desk.decide(command, offerTransfer);
  }
}
