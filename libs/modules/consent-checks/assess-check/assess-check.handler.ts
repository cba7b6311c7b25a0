import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { AssessCheck, assessCheck } from './assess-check.js';

@CommandHandler(AssessCheck)
export class AssessCheckHandler implements ICommandHandler<AssessCheck> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: AssessCheck): Promise<Accepted> {
    return this.desk.decide(command, assessCheck);
  }
}
