import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/kernel';
import { Pool } from 'pg';
import type { AccessColumns } from './access-row.js';
import { LoginDirectory } from './login.directory.js';
import { personOf, type Person } from './person.js';

/** Everybody with a login or a role. They are hundreds at most, so that they are joined here. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly pool: Pool,
    private readonly directory: LoginDirectory,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<readonly Person[]> {
    const today = this.clock.today();
    const known = await this.directory.all();
    const { rows } = await this.pool.query<AccessColumns>('select account, grants from rm.account_access');
    const granted = new Map(rows.map(({ account, grants }) => [account, grants]));
    const accounts = [...new Set([...known.keys(), ...granted.keys()])];
    return accounts.map((account) =>
      personOf(account, known.get(account), granted.get(account) ?? [], today),
    );
  }
}
