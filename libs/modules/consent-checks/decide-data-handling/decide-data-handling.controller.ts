import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import {
  DecideDataHandling,
  decideDataHandlingInput,
  type DecideDataHandlingInput,
} from './decide-data-handling.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class DecideDataHandlingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/decide-data-handling')
  @Permitted(consentChecksPolicy.DecideDataHandling)
  @Changes('Record what happens to data without consent; never by the assessor')
  decide(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: decideDataHandlingInput }) input: DecideDataHandlingInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new DecideDataHandling(id, input, issued));
  }
}
