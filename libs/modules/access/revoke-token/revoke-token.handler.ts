import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { accounts } from '../account.js';
import { RevokeToken, revokeToken } from './revoke-token.js';

@CommandHandler(RevokeToken)
export class RevokeTokenHandler implements ICommandHandler<RevokeToken> {
  constructor(private readonly log: EventLog) {}

  execute(command: RevokeToken): Promise<Accepted> {
    return decide(this.log, accounts, command, (account) => revokeToken(command, account));
  }
}
