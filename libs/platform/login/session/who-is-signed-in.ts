import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { CurrentGrants } from '../current-grants.js';
import { LoginIdentity } from '../login-identity.js';
import { LoginParts } from '../login-parts.js';
import { SessionIdentity } from '../session-identity.js';
import { Sessions, type LiveSession } from '../sessions.js';
import type { SessionAnswer } from './session-answer.js';

type Who = Omit<SessionAnswer, 'today'>;

const NOBODY: Omit<Who, 'mode' | 'signOnUrl'> = {
  ...{ signedIn: false, account: null, name: null, email: null, role: null, region: null },
  ...{ secondFactor: 'off', expiresAt: null, idleMs: null },
};

/** Tells who is signed in, whether or not they may do anything. */
@Injectable()
export class WhoIsSignedIn {
  // eslint-disable-next-line max-params -- every way to be somebody
  constructor(
    private readonly parts: LoginParts,
    private readonly identity: LoginIdentity,
    private readonly real: SessionIdentity,
    private readonly sessions: Sessions,
    private readonly grants: CurrentGrants,
  ) {}

  async answer(request: FastifyRequest): Promise<Who> {
    const { mode, login } = this.parts.config;
    const here = { mode, signOnUrl: login.oidc ? '/api/auth/sign-on' : null };
    // Somebody who plays a part wrongly is nobody, and is told so when they ask for something.
    const actor = await this.identity.played(request).catch(() => undefined);
    if (actor) return { ...NOBODY, ...here, ...this.played(actor, request) };
    const session = await this.sessions.of(request);
    return { ...NOBODY, ...here, ...(session && (await this.inEarnest(session))) };
  }

  private played(actor: Actor, request: FastifyRequest) {
    const label = this.identity.persona(request)?.label;
    return { signedIn: true, account: actor.id, name: label?.da ?? actor.id, ...grantOf(actor) };
  }

  private async inEarnest(session: LiveSession) {
    const actor = await this.grants.actorOf(session.account);
    const lacks = this.real.lacksSecondFactor(session, actor);
    return {
      signedIn: true,
      ...{ account: session.account, name: session.name, email: session.email },
      ...grantOf(actor),
      secondFactor: lacks ? 'required' : session.secondFactor ? 'on' : 'off',
      expiresAt: session.expiresAt.toISOString(),
      idleMs: this.parts.config.login.idleMs,
    } as const;
  }
}

const grantOf = (actor: Actor | undefined) => ({ role: actor?.role ?? null, region: actor?.region ?? null });
