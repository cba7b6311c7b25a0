import { randomUUID } from 'node:crypto';
import { Grants, type TokenActor } from '#platform/login';
import { Refused, type Actor, type Clock, type Issued } from '#platform/kernel';
import type { Logger } from '#platform/database';
import type { Pool } from 'pg';
import type { AccountDesk } from './account.desk.js';
import { actorOn, heeds, isAlive, isByClaims, reaches, SINGLE_SIGN_ON } from './account.js';
import {
  AppointFirstAdministrator,
  FIRST,
} from './appoint-first-administrator/appoint-first-administrator.js';
import { GrantRole } from './grant-role/grant-role.js';
import { RevokeRole } from './revoke-role/revoke-role.js';

type Claimed = Pick<Actor, 'role' | 'region'>;

interface Parts {
  readonly desk: AccountDesk;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What accounts may do, from their events at each question, so that a revocation works at once. */
export class AccountGrants extends Grants {
  constructor(private readonly parts: Parts) {
    super();
  }

  override async actorOf(account: string): Promise<Actor | undefined> {
    const { desk, clock } = this.parts;
    return actorOn(account, await desk.administrators.account(account), clock.today());
  }

  override async actorOfToken(hash: string): Promise<TokenActor | undefined> {
    const { desk, clock, pool } = this.parts;
    const { rows } = await pool.query<{ account: string; token: string }>(
      'select account, token from rm.api_token where hash = $1',
      [hash],
    );
    const [found] = rows;
    if (!found) return undefined;
    const account = await desk.administrators.account(found.account);
    const token = account.tokens[found.token];
    const at = { now: clock.now(), today: clock.today() };
    if (token?.hash !== hash || !isAlive(token, account, at)) return undefined;
    return { actor: { id: found.account, role: token.role, region: token.region }, rows: token.rows };
  }

  override async grantFromClaims(id: string, claimed: Claimed): Promise<void> {
    const { desk } = this.parts;
    const issued = this.#issued(SINGLE_SIGN_ON);
    const account = await desk.administrators.account(id);
    const reason = SINGLE_SIGN_ON;
    if (!heeds(account, claimed, issued.today)) return;
    const isSomebody = account.grants.some((grant) => reaches(grant, issued.today));
    if (isSomebody && !(await this.#revoke(id))) return;
    await desk.grant(new GrantRole(id, { ...claimed, reason }, this.#issued(SINGLE_SIGN_ON)));
  }

  override async withdrawClaims(id: string): Promise<boolean> {
    const { desk, clock } = this.parts;
    const account = await desk.administrators.account(id);
    return isByClaims(account, clock.today()) && this.#revoke(id);
  }

  override async grantFirstAdministrator(account: string): Promise<void> {
    const { desk } = this.parts;
    await desk.appointFirst(new AppointFirstAdministrator(FIRST, { account }, this.#issued('first-run')));
    await desk.grant(
      new GrantRole(account, { role: 'administrator', reason: 'first-run' }, this.#issued('first-run')),
    );
  }

  override async hasHadAdministrator(): Promise<boolean> {
    return this.parts.desk.hasHadAdministrator();
  }

  /** Whether it was done: whoever is left alone with the keys keeps them, whatever another system says. */
  async #revoke(id: string): Promise<boolean> {
    const { desk, logger } = this.parts;
    try {
      await desk.revoke(new RevokeRole(id, { reason: SINGLE_SIGN_ON }, this.#issued(SINGLE_SIGN_ON)));
      return true;
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'grant.last-administrator') throw error;
      logger.warn({ account: id }, 'claims would have taken away the last administrator');
      return false;
    }
  }

  #issued(id: string): Issued {
    const { clock } = this.parts;
    const commandId = randomUUID();
    const actor: Actor = { id, role: 'system' };
    return { commandId, actor, now: clock.now(), today: clock.today(), correlationId: commandId };
  }
}
