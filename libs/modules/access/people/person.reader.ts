import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import type { ReadsCurrent } from '#platform/http';
import { Clock, eventsKnown, streamOf, viewedOn, type AskedDates } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { refuseGrant } from '../access.problems.js';
import type { AccountEvent } from '../account-events.js';
import { accounts } from '../account.js';
import { LoginDirectory } from './login.directory.js';
import { historyOfPerson } from './person-history.js';

/** Folds the stream itself: an administrator sees the own decision at once. */
@Injectable()
export class PersonReader implements ReadsCurrent {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: Sealer,
    private readonly directory: LoginDirectory,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `account.unknown`. */
  current(account: string): Promise<unknown> {
    return this.show(account, {});
  }

  /**
   * What somebody may do, or might on a day as known on a day, and what had been decided about it by then.
   * @throws Refused `account.unknown`, `date.in-the-future`.
   */
  async show(account: string, asked: AskedDates): Promise<unknown> {
    const dates = viewedOn(asked, this.clock.today());
    const { history, logins } = await this.#known(account);
    const told = historyOfPerson(account, eventsKnown(history, dates), logins, dates.asOf);
    return this.sealer.revealAll(told);
  }

  /** @throws Refused `account.unknown` when nobody has the login and nothing was ever decided about it. */
  async requireKnown(account: string): Promise<void> {
    await this.#known(account);
  }

  async #known(account: string) {
    const history = await this.log.read<AccountEvent>(streamOf(accounts.category, account));
    const logins = await this.directory.all();
    if (history.length === 0 && !logins.has(account)) throw refuseGrant('account.unknown', { account });
    return { history, logins };
  }
}
