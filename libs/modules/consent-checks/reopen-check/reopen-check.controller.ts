import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { ReopenCheck, reopenCheckInput, type ReopenCheckInput } from './reopen-check.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class ReopenCheckController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/reopen')
  @Permitted(consentChecksPolicy.ReopenCheck)
  @Changes('Reopen a closed check and ask anew')
  reopen(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: reopenCheckInput }) input: ReopenCheckInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new ReopenCheck(id, input, issued));
  }
}
