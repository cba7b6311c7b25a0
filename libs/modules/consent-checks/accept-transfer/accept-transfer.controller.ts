import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { AcceptTransfer, acceptTransferInput, type AcceptTransferInput } from './accept-transfer.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class AcceptTransferController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/accept-transfer')
  @Permitted(consentChecksPolicy.AcceptTransfer)
  @Changes('Accept an offered check and become responsible for it')
  accept(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: acceptTransferInput }) input: AcceptTransferInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new AcceptTransfer(id, input, issued));
  }
}
