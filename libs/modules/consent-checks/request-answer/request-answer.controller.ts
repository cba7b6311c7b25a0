import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { RequestAnswer, requestAnswerInput, type RequestAnswerInput } from './request-answer.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class RequestAnswerController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/request-answer')
  @Permitted(consentChecksPolicy.RequestAnswer)
  @Changes('Ask the responsible region for its answer')
  request(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: requestAnswerInput }) input: RequestAnswerInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new RequestAnswer(id, input, issued));
  }
}
