import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { AccountDesk } from '../account.desk.js';
import { GrantRole } from './grant-role.js';

@CommandHandler(GrantRole)
export class GrantRoleHandler implements ICommandHandler<GrantRole> {
  constructor(private readonly desk: AccountDesk) {}

  execute(command: GrantRole): Promise<Accepted> {
    return this.desk.grant(command);
  }
}
