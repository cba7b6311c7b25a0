import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inTransaction } from '#platform/database';
import { hashPassword } from 'better-auth/crypto';
import type { PoolClient } from 'pg';
import { AccountDirectory, type Account, type Invitation } from './account-directory.js';
import { AuthEngine } from './auth/auth-engine.js';
import { LoginParts } from './login-parts.js';
import { refuseLogin } from './login.problems.js';
import { newToken } from './one-time-token.js';
import type { PasswordOwner } from './password-policy.js';
import { resetSecondFactor } from './second-factor-reset.js';
import { Sessions } from './sessions.js';

const INVITATION_MS = 72 * 3_600_000;
const UNIQUE_VIOLATION = '23505';

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly twoFactorEnabled: boolean | null;
  readonly lastSignInAt: Date | null;
  readonly password: boolean;
  readonly provider: boolean;
}

/** The accounts in the schema `login`. */
@Injectable()
export class Accounts extends AccountDirectory {
  constructor(
    private readonly parts: LoginParts,
    private readonly engine: AuthEngine,
    private readonly sessions: Sessions,
  ) {
    super();
  }

  override async invite(person: PasswordOwner): Promise<Invitation> {
    return inTransaction(this.parts.pool, async (client) => {
      const account = await insertAccount(client, person);
      return this.newInvitation(client, account);
    });
  }

  override async renewInvitation(account: string): Promise<Invitation> {
    return inTransaction(this.parts.pool, async (client) => {
      const { rowCount } = await client.query('select 1 from login."user" where id = $1', [account]);
      if (rowCount === 0) throw refuseLogin('account.unknown');
      return this.newInvitation(client, account);
    });
  }

  override async list(): Promise<readonly Account[]> {
    const { rows } = await this.parts.pool.query<AccountRow>(
      `select u.id, u.name, u.email, u."createdAt", u."twoFactorEnabled", u."lastSignInAt",
              coalesce(bool_or(a."providerId" = 'credential'), false) as password,
              coalesce(bool_or(a."providerId" <> 'credential'), false) as provider
         from login."user" u left join login.account a on a."userId" = u.id
        group by u.id order by u.name, u.id`,
    );
    return rows.map(accountOf);
  }

  override endSessions(account: string): Promise<void> {
    return this.sessions.endAll(account);
  }

  override async resetSecondFactor(account: string, reset: string): Promise<void> {
    if (await resetSecondFactor(this.parts.pool, account, reset))
      this.parts.log.info({ account }, 'a second factor was reset');
  }

  /** Whose sign-in it was, when: shown to administrators. What has expired meanwhile is swept away. */
  async noteSignIn(account: string): Promise<void> {
    const now = new Date();
    await this.parts.pool.query('update login."user" set "lastSignInAt" = $2 where id = $1', [account, now]);
    await this.parts.pool.query('delete from login.session where "expiresAt" < $1', [now]);
    await this.parts.pool.query('delete from login.verification where "expiresAt" < $1', [now]);
  }

  /** The account under an address; for the log, never for an answer. */
  async idOf(email: string): Promise<string | undefined> {
    const { rows } = await this.parts.pool.query<{ id: string }>(
      'select id from login."user" where email = $1',
      [email.trim().toLowerCase()],
    );
    return rows[0]?.id;
  }

  private async newInvitation(client: PoolClient, account: string): Promise<Invitation> {
    const { token, hash } = newToken();
    const expiresAt = new Date(Date.now() + INVITATION_MS);
    await client.query(
      `insert into login.invitation (account, token_hash, expires_at) values ($1, $2, $3)
       on conflict (account) do update set token_hash = $2, expires_at = $3`,
      [account, hash, expiresAt],
    );
    // After the # it reaches no server, no log and no address that is passed on.
    const link = `${this.engine.publicUrl()}/invitation#token=${token}`;
    return { account, link, expiresAt: expiresAt.toISOString() };
  }
}

/** @throws Refused `account.exists`. */
export async function insertAccount(client: PoolClient, { name, email }: PasswordOwner): Promise<string> {
  const id = randomUUID();
  await client
    .query(
      `insert into login."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", "twoFactorEnabled")
       values ($1, $2, $3, false, $4, $4, false)`,
      [id, name, email.trim().toLowerCase(), new Date()],
    )
    .catch((error: unknown) => {
      throw (error as { code?: unknown }).code === UNIQUE_VIOLATION ? refuseLogin('account.exists') : error;
    });
  return id;
}

/** Sets the password of an account that has one, or gives it its first. Its sessions end. */
export async function setPassword(client: PoolClient, account: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  const now = new Date();
  const { rowCount } = await client.query(
    `update login.account set password = $2, "updatedAt" = $3 where "userId" = $1 and "providerId" = 'credential'`,
    [account, hash, now],
  );
  if (rowCount === 0)
    await client.query(
      `insert into login.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
       values ($1, $2, 'credential', $2, $3, $4, $4)`,
      [randomUUID(), account, hash, now],
    );
  // Whoever has the link has the mail.
  await client.query('update login."user" set "emailVerified" = true where id = $1', [account]);
  await client.query('delete from login.session where "userId" = $1', [account]);
}

function accountOf({ id, name, email, ...row }: AccountRow): Account {
  return {
    ...{ id, name, email },
    createdAt: row.createdAt.toISOString(),
    secondFactor: row.twoFactorEnabled === true,
    signsInBy: row.password ? 'password' : row.provider ? 'single-sign-on' : 'invitation-pending',
    lastSignInAt: row.lastSignInAt?.toISOString(),
  };
}
