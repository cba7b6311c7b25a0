import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Identity } from '#platform/http';
import type { Actor, PolicyRow, Role } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { CurrentGrants } from './current-grants.js';
import type { TokenActor } from './grants.js';
import { LoginParts } from './login-parts.js';
import { refuseLogin } from './login.problems.js';
import { Sessions, type LiveSession } from './sessions.js';

const TOKEN = /^Bearer +(tls_[A-Za-z0-9_-]{16,200}) *$/i;
/** Roles that see and change what belongs to everybody. */
const TRUSTED_ROLES: readonly Role[] = ['auditor', 'administrator'];

/** The caller by session cookie, or by the token of a machine. */
@Injectable()
export class SessionIdentity extends Identity {
  constructor(
    private readonly sessions: Sessions,
    private readonly grants: CurrentGrants,
    private readonly parts: LoginParts,
  ) {
    super();
  }

  override async identify(request: FastifyRequest, row?: PolicyRow): Promise<Actor> {
    const { authorization } = request.headers;
    return authorization === undefined ? this.ofSession(request) : this.ofToken(authorization, row);
  }

  override async recognise(request: FastifyRequest, row?: PolicyRow): Promise<Actor> {
    const { authorization } = request.headers;
    return authorization === undefined
      ? (await this.ofLiveSession(request)).actor
      : this.ofToken(authorization, row);
  }

  /** Whether the account's role takes a second factor. */
  async takesSecondFactor({ account }: LiveSession): Promise<boolean> {
    return this.isTrusted(await this.grants.actorOf(account));
  }

  /** Whether there must be a second factor first. A provider's sign-on has its own, which is the provider's business. */
  lacksSecondFactor(session: LiveSession, actor: Actor | undefined): boolean {
    const { signedInBy, secondFactor, secondFactorDue } = session;
    return signedInBy === 'password' && !secondFactor && (secondFactorDue || this.isTrusted(actor));
  }

  private isTrusted(actor: Actor | undefined): boolean {
    const { secondFactor } = this.parts.config.login;
    return secondFactor === 'required' && actor !== undefined && TRUSTED_ROLES.includes(actor.role);
  }

  private async ofSession(request: FastifyRequest): Promise<Actor> {
    const { session, actor } = await this.ofLiveSession(request);
    await this.sessions.touch(session);
    return actor;
  }

  private async ofLiveSession(request: FastifyRequest) {
    const session = await this.sessions.required(request);
    const actor = await this.grants.actorOf(session.account);
    if (!actor) throw refuseLogin('access.no-grant');
    if (this.lacksSecondFactor(session, actor)) throw refuseLogin('second-factor.required');
    return { session, actor };
  }

  private async ofToken(authorization: string, row: PolicyRow | undefined): Promise<Actor> {
    const { actor, rows } = await this.tokenActor(authorization);
    if (row && rows.includes(row.name)) return actor;
    throw refuseLogin('token.out-of-scope', { row: row?.name ?? '–' });
  }

  private async tokenActor(authorization: string): Promise<TokenActor> {
    const token = TOKEN.exec(authorization)?.[1];
    if (token === undefined) throw refuseLogin('token.unknown');
    const found = await this.grants.actorOfToken(createHash('sha256').update(token).digest('hex'));
    if (!found) throw refuseLogin('token.unknown');
    return found;
  }
}
