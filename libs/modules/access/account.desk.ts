import { Injectable } from '@nestjs/common';
import { decide, EventLog } from '#platform/event-store';
import { streamOf, type Accepted } from '#platform/kernel';
import { Pool } from 'pg';
import { accounts } from './account.js';
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

  revoke(command: RevokeRole): Promise<Accepted> {
    return this.administrators.oneAtATime(async () => {
      const another = await this.administrators.existBesides(command.id, revokedFrom(command));
      return decide(this.log, accounts, command, (account) => revokeRole(command, account, another));
    });
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
}
