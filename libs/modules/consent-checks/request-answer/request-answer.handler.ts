import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { RequestAnswer, requestAnswer } from './request-answer.js';

@CommandHandler(RequestAnswer)
export class RequestAnswerHandler implements ICommandHandler<RequestAnswer> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: RequestAnswer): Promise<Accepted> {
    return this.desk.decide(command, requestAnswer);
  }
}
