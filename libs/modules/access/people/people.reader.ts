import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import { Clock, viewedOn, type AskedDates } from '#platform/kernel';
import { Pool } from 'pg';
import type { AccountEvent } from '../account-events.js';
import { accounts } from '../account.js';
import type { AccessColumns } from './access-row.js';
import { LoginDirectory } from './login.directory.js';
import { grantsAsOf } from './past-grants.js';
import { personOf, type Person } from './person.js';

/** Everybody with a login or a role. They are hundreds at most, so that they are joined here. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly pool: Pool,
    private readonly directory: LoginDirectory,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  /**
   * Who may do what, or might on another day as known on a day. Names and logins are those of today: they lie beside
   * the log. Of another day only those are told of whom something had been decided.
   * @throws Refused `date.in-the-future`.
   */
  async all(asked: AskedDates): Promise<readonly Person[]> {
    const dates = viewedOn(asked, this.clock.today());
    const known = await this.directory.all();
    if (!dates.isNow) {
      const then = grantsAsOf(await this.log.readCategory<AccountEvent>(accounts.category), dates);
      return [...then].map(([account, grants]) => personOf(account, known.get(account), grants, dates.asOf));
    }
    const { rows } = await this.pool.query<AccessColumns>('select account, grants from rm.account_access');
    const granted = new Map(rows.map(({ account, grants }) => [account, grants]));
    const ids = [...new Set([...known.keys(), ...granted.keys()])];
    return ids.map((account) =>
      personOf(account, known.get(account), granted.get(account) ?? [], dates.asOf),
    );
  }
}
