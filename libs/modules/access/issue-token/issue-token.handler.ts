import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decide, EventLog } from '#platform/event-store';
import type { Accepted } from '#platform/kernel';
import { accounts } from '../account.js';
import { IssueToken, issueToken } from './issue-token.js';
import { KnownRows } from './known-rows.port.js';

@CommandHandler(IssueToken)
export class IssueTokenHandler implements ICommandHandler<IssueToken> {
  constructor(
    private readonly log: EventLog,
    private readonly known: KnownRows,
  ) {}

  execute(command: IssueToken): Promise<Accepted> {
    const table = this.known.rows();
    return decide(this.log, accounts, command, (account) => issueToken(command, account, table));
  }
}
