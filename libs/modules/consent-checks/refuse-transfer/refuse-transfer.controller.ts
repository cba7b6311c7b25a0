import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { RefuseTransfer, refuseTransferInput, type RefuseTransferInput } from './refuse-transfer.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class RefuseTransferController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/refuse-transfer')
  @Permitted(consentChecksPolicy.RefuseTransfer)
  @Changes('Refuse an offered check')
  refuse(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: refuseTransferInput }) input: RefuseTransferInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new RefuseTransfer(id, input, issued));
  }
}
