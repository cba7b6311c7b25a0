import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { accounts } from '../account.js';
import { RenewInvitation, renewInvitation } from './renew-invitation.js';

@CommandHandler(RenewInvitation)
export class RenewInvitationHandler implements ICommandHandler<RenewInvitation> {
  constructor(private readonly log: EventLog) {}

  execute(command: RenewInvitation): Promise<Accepted> {
    return decide(this.log, accounts, command, (account) => renewInvitation(command, account));
  }
}
