import { Injectable } from '@nestjs/common';
import { inTransaction } from '#platform/database';
import { setPassword } from './accounts.js';
import { Lockout } from './lockout.js';
import { LoginParts } from './login-parts.js';
import { refuseLogin } from './login.problems.js';
import { hashOf } from './one-time-token.js';
import { requireGoodPassword } from './password-policy.js';

/** Whom a link invites. */
export interface Invited {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
}

// Whoever has come by a provider meanwhile has a way in; a password by the link would be another's.
const WHOSE = `select i.account, u.name, u.email, i.expires_at as "expiresAt"
  from login.invitation i join login."user" u on u.id = i.account
 where i.token_hash = $1 and i.expires_at > $2
   and (not exists (select from login.account a where a."userId" = u.id)
        or exists (select from login.account a where a."userId" = u.id and a."providerId" = 'credential'))`;

/** One-time links by which people choose a password. */
@Injectable()
export class Invitations {
  constructor(
    private readonly parts: LoginParts,
    private readonly lockout: Lockout,
  ) {}

  /** Whom the link invites; nothing is used up by asking. @throws Refused `invitation.unknown`. */
  async show(token: string): Promise<Invited> {
    const { rows } = await this.parts.pool.query<Invited>(WHOSE, [hashOf(token), new Date()]);
    if (!rows[0]) throw refuseLogin('invitation.unknown');
    return rows[0];
  }

  /** Sets the password and uses the link up. @throws Refused `invitation.unknown`, or why the password will not do. */
  async accept(token: string, password: string): Promise<Invited> {
    const invited = await inTransaction(this.parts.pool, async (client) => {
      const { rows } = await client.query<Invited>(`${WHOSE} for update of i`, [hashOf(token), new Date()]);
      if (!rows[0]) throw refuseLogin('invitation.unknown');
      requireGoodPassword(password, rows[0]);
      await setPassword(client, rows[0].account, password);
      await client.query('delete from login.invitation where account = $1', [rows[0].account]);
      return rows[0];
    });
    await this.lockout.forget(invited.email);
    this.parts.log.info({ account: invited.account }, 'a password was chosen by invitation');
    return invited;
  }
}
