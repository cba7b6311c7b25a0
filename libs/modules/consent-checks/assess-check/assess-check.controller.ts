import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { AssessCheck, assessCheckInput, type AssessCheckInput } from './assess-check.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class AssessCheckController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/assess')
  @Permitted(consentChecksPolicy.AssessCheck)
  @Changes('Assess the compliance at the time of analysis')
  assess(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: assessCheckInput }) input: AssessCheckInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new AssessCheck(id, input, issued));
  }
}
