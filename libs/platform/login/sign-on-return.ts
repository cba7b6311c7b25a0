import { Injectable } from '@nestjs/common';
import { Refused } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { AuthEngine } from './auth/auth-engine.js';
import { duringSignOn, type SignOn } from './auth/sign-on.js';
import { CurrentGrants } from './current-grants.js';
import { LoginJournal } from './login-journal.js';
import { PROVIDER } from './provider.js';
import { Sessions } from './sessions.js';

/** Where somebody who has not been signed in learns why: `?error=` is a code. */
export const SIGN_IN_PAGE = '/sign-in';

/** Receives people who come back from another provider. */
@Injectable()
export class SignOnReturn {
  constructor(
    private readonly engine: AuthEngine,
    private readonly sessions: Sessions,
    private readonly grants: CurrentGrants,
    private readonly journal: LoginJournal,
  ) {}

  /** The library's answer, once what the provider says they may do is granted; else a way to the sign-in page. */
  async receive(request: FastifyRequest): Promise<Response> {
    const before = await this.sessions.of(request);
    const signOn: SignOn = {};
    const query = new URL(request.url, 'http://here').search;
    const path = `/callback/${PROVIDER}${query}`;
    const answer = await duringSignOn(signOn, () => this.engine.call({ path }, request));
    if (signOn.withdrawn !== undefined) await this.withdraw(signOn.withdrawn);
    if (signOn.account === undefined) return answer;
    try {
      await this.signedOn(signOn.account, signOn);
    } catch (error) {
      await this.sessions.endAll(signOn.account);
      if (error instanceof Refused) return toSignInPage(error.code);
      throw error;
    }
    if (before) await this.sessions.endOne(before);
    return answer;
  }

  /** What the provider takes back is taken away here, also from the sessions in which it was had. */
  private async withdraw(account: string): Promise<void> {
    if (await this.grants.withdrawClaims(account)) await this.sessions.endAll(account);
  }

  private async signedOn(account: string, { claimed }: SignOn): Promise<void> {
    await this.journal.attempt(
      async () => account,
      async () => {
        if (claimed) await this.grants.grantFromClaims(account, claimed);
      },
    );
    await this.journal.signedIn(account, 'single-sign-on');
  }
}

const toSignInPage = (code: string): Response =>
  new Response(null, {
    status: 302,
    headers: { location: `${SIGN_IN_PAGE}?error=${encodeURIComponent(code)}` },
  });
