import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '#platform/kernel';
import { AccountDesk } from '../account.desk.js';
import { RevokeRole } from './revoke-role.js';

@CommandHandler(RevokeRole)
export class RevokeRoleHandler implements ICommandHandler<RevokeRole> {
  constructor(private readonly desk: AccountDesk) {}

  execute(command: RevokeRole): Promise<Accepted> {
    return this.desk.revoke(command);
  }
}
