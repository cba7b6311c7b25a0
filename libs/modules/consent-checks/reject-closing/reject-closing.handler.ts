import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { RejectClosing, rejectClosing } from './reject-closing.js';

@CommandHandler(RejectClosing)
export class RejectClosingHandler implements ICommandHandler<RejectClosing> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: RejectClosing): Promise<Accepted> {
    return this.desk.decide(command, rejectClosing);
  }
}
