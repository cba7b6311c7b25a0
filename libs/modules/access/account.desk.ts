import { Injectable } from '@nestjs/common';
import { decide, EventLog } from '#platform/event-store';
import { streamOf, type Accepted } from '#platform/kernel';
import { Pool } from 'pg';
import { accounts, administersFrom } from './account.js';
import { Administrators } from './administrators.reader.js';
import {
  administration,
  appointFirstAdministrator,
  FIRST,
  type AppointFirstAdministrator,
} from './appoint-first-administrator/appoint-first-administrator.js';
import { grantRole, type GrantRole } from './grant-role/grant-role.js';
import { revokedFrom, revokeRole, type RevokeRole } from './revoke-role/revoke-role.js';

/** Where roles are granted and revoked, by people and by Tilsyn itself. */
@Injectable()
export class AccountDesk {
  readonly administrators: Administrators;

  constructor(
    private readonly log: EventLog,
    pool: Pool,
  ) {
    this.administrators = new Administrators(log, pool);
  }

  grant(command: GrantRole): Promise<Accepted> {
    return decide(this.log, accounts, command, (account) => grantRole(command, account));
  }

  /** Revocations take turns where an administrator is at stake; others wait for nobody. */
  async revoke(command: RevokeRole): Promise<Accepted> {
    const from = revokedFrom(command);
    const account = await this.administrators.account(command.id);
    // Who becomes an administrator in this very moment is taken for the last one, which errs on the safe side.
    if (!administersFrom(account, from)) return this.#revoke(command, false);
    return this.administrators.oneAtATime(async () =>
      this.#revoke(command, await this.administrators.existBesides(command.id, from)),
    );
  }

  /** Whether there has been an administrator, however it came about. */
  async hasHadAdministrator(): Promise<boolean> {
    const appointed = await this.log.read(streamOf(administration.category, FIRST));
    return appointed.length > 0 || this.administrators.exist();
  }

  async appointFirst(command: AppointFirstAdministrator): Promise<Accepted> {
    const exist = await this.administrators.exist();
    return decide(this.log, administration, command, (state) =>
      appointFirstAdministrator(command, state, exist),
    );
  }

  #revoke(command: RevokeRole, anotherAdministers: boolean): Promise<Accepted> {
    return decide(this.log, accounts, command, (account) => revokeRole(command, account, anotherAdministers));
  }
}
