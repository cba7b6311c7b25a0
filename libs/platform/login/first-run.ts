import { Injectable } from '@nestjs/common';
import { inTransaction } from '#platform/database';
import type { PoolClient } from 'pg';
import { insertAccount, setPassword } from './accounts.js';
import { AuthEngine } from './auth/auth-engine.js';
import { CurrentGrants } from './current-grants.js';
import { LoginParts } from './login-parts.js';
import { refuseLogin } from './login.problems.js';
import { hashOf, newToken } from './one-time-token.js';
import { requireGoodPassword, type PasswordOwner } from './password-policy.js';

/** How the first administrator of a real instance comes about: by a link that only who starts it can read. */
@Injectable()
export class FirstRun {
  constructor(
    private readonly parts: LoginParts,
    private readonly engine: AuthEngine,
    private readonly grants: CurrentGrants,
  ) {}

  /** A fresh link, which voids the one before; nothing when there has been an administrator, or in play. */
  async offer(): Promise<string | undefined> {
    if (this.parts.config.mode !== 'production' || (await this.grants.hasHadAdministrator()))
      return undefined;
    const { token, hash } = newToken();
    await this.parts.pool.query(
      'insert into login.first_run (token_hash) values ($1) on conflict (only_one) do update set token_hash = $1',
      [hash],
    );
    return `${this.engine.publicUrl()}/first-run#token=${token}`;
  }

  /**
   * Makes the account and grants it everything.
   * @throws Refused `first-run.unknown`, why the password will not do, or that there has been an administrator.
   */
  async complete(token: string, person: PasswordOwner, password: string): Promise<string> {
    requireGoodPassword(password, person);
    const account = await inTransaction(this.parts.pool, async (client) => {
      await requireToken(client, token);
      const id = await this.makeAccount(client, person);
      await setPassword(client, id, password);
      return id;
    });
    // Granted before the link is used up: should it fail, the link is good for another try.
    await this.grants.grantFirstAdministrator(account);
    await this.parts.pool.query('delete from login.first_run');
    this.parts.log.info({ account }, 'the first administrator was granted');
    return account;
  }

  // A try that failed half-way has left the account behind.
  private async makeAccount(client: PoolClient, person: PasswordOwner): Promise<string> {
    const { rows } = await client.query<{ id: string }>(
      'update login."user" set name = $2 where email = $1 returning id',
      [person.email.trim().toLowerCase(), person.name],
    );
    return rows[0]?.id ?? insertAccount(client, person);
  }
}

async function requireToken(client: PoolClient, token: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from login.first_run where token_hash = $1 for update', [
    hashOf(token),
  ]);
  if (rowCount === 0) throw refuseLogin('first-run.unknown');
}
