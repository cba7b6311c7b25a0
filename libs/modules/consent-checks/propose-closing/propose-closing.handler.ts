import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { CheckDesk } from '../check.desk.js';
import { ProposeClosing, proposeClosing } from './propose-closing.js';

@CommandHandler(ProposeClosing)
export class ProposeClosingHandler implements ICommandHandler<ProposeClosing> {
  constructor(private readonly desk: CheckDesk) {}

  execute(command: ProposeClosing): Promise<Accepted> {
    return this.desk.decide(command, proposeClosing);
  }
}
