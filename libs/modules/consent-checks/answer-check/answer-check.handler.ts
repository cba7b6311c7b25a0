import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { AnswerCheck, answerCheck } from './answer-check.js';

@CommandHandler(AnswerCheck)
export class AnswerCheckHandler implements ICommandHandler<AnswerCheck> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: AnswerCheck): Promise<Accepted> {
    return this.desk.decide(command, answerCheck);
  }
}
