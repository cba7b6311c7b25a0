import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { accounts } from '../account.js';
import { LoginDirectory } from '../people/login.directory.js';
import { RenewInvitation, renewInvitation } from './renew-invitation.js';

@CommandHandler(RenewInvitation)
export class RenewInvitationHandler implements ICommandHandler<RenewInvitation> {
  constructor(
    private readonly log: EventLog,
    private readonly directory: LoginDirectory,
  ) {}

  async execute(command: RenewInvitation): Promise<Accepted> {
    const person = await this.directory.known(command.id);
    return decide(this.log, accounts, command, (account) => renewInvitation(command, account, person));
  }
}
