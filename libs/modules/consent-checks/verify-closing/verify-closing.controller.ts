import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { VerifyClosing, verifyClosingInput, type VerifyClosingInput } from './verify-closing.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class VerifyClosingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/verify-closing')
  @Permitted(consentChecksPolicy.VerifyClosing)
  @Changes('Verify a proposed closing; never by its proposer')
  verify(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: verifyClosingInput }) input: VerifyClosingInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new VerifyClosing(id, input, issued));
  }
}
