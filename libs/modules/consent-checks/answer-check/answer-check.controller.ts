import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { CheckHistoryReader } from '../check-history/check-history.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { AnswerCheck, answerCheckInput, type AnswerCheckInput } from './answer-check.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
@ShowsCurrent(CheckHistoryReader)
export class AnswerCheckController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/answer')
  @Permitted(consentChecksPolicy.AnswerCheck)
  @Changes('Record what the responsible region found')
  answer(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: answerCheckInput }) input: AnswerCheckInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new AnswerCheck(id, input, issued));
  }
}
