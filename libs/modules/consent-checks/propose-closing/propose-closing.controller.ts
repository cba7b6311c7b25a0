import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { ProposeClosing, proposeClosingInput, type ProposeClosingInput } from './propose-closing.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class ProposeClosingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/propose-closing')
  @Permitted(consentChecksPolicy.ProposeClosing)
  @Changes('Propose the closing of a remedied nonconformity')
  propose(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: proposeClosingInput }) input: ProposeClosingInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new ProposeClosing(id, input, issued));
  }
}
