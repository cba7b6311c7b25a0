import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { OfferTransfer, offerTransferInput, type OfferTransferInput } from './offer-transfer.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class OfferTransferController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/offer-transfer')
  @Permitted(consentChecksPolicy.OfferTransfer)
  @Changes('Offer the check to the region whose sample it is')
  offer(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: offerTransferInput }) input: OfferTransferInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new OfferTransfer(id, input, issued));
  }
}
