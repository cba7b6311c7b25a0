import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { ReopenCheck, reopenCheck } from './reopen-check.js';

@CommandHandler(ReopenCheck)
export class ReopenCheckHandler implements ICommandHandler<ReopenCheck> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: ReopenCheck): Promise<Accepted> {
    return this.desk.decide(command, reopenCheck);
  }
}
