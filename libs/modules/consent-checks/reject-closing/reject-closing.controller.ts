import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { RejectClosing, rejectClosingInput, type RejectClosingInput } from './reject-closing.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class RejectClosingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/reject-closing')
  @Permitted(consentChecksPolicy.RejectClosing)
  @Changes('Reject a proposed closing')
  reject(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: rejectClosingInput }) input: RejectClosingInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new RejectClosing(id, input, issued));
  }
}
