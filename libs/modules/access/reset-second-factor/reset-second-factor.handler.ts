import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { accounts } from '../account.js';
import { LoginDirectory } from '../people/login.directory.js';
import { ResetSecondFactor, resetSecondFactor } from './reset-second-factor.js';

@CommandHandler(ResetSecondFactor)
export class ResetSecondFactorHandler implements ICommandHandler<ResetSecondFactor> {
  constructor(
    private readonly log: EventLog,
    private readonly directory: LoginDirectory,
  ) {}

  async execute(command: ResetSecondFactor): Promise<Accepted> {
    const person = (await this.directory.all()).get(command.id);
    const has = person?.secondFactor === true;
    return decide(this.log, accounts, command, (account) => resetSecondFactor(command, account, has));
  }
}
