import { Injectable } from '@nestjs/common';
import { Library, type Exchange } from './auth/library.js';
import { LoginJournal, type Proof } from './login-journal.js';
import { LoginParts } from './login-parts.js';
import { refuseLogin } from './login.problems.js';
import { PasswordCheck } from './password-check.js';
import { noteSecondFactor } from './second-factor-reset.js';
import { SessionIdentity } from './session-identity.js';
import { Sessions, type LiveSession } from './sessions.js';

const VERIFYING = {
  'second-factor': '/two-factor/verify-totp',
  'backup-code': '/two-factor/verify-backup-code',
} as const satisfies Partial<Record<Proof, string>>;

/** A code that somebody has given. */
export interface GivenCode {
  readonly code: string;
  readonly by: keyof typeof VERIFYING;
}

/** Sets up, asks for and removes second factors. */
@Injectable()
export class SecondFactor {
  // eslint-disable-next-line max-params -- the parts that a second factor touches
  constructor(
    private readonly library: Library,
    private readonly sessions: Sessions,
    private readonly check: PasswordCheck,
    private readonly journal: LoginJournal,
    private readonly identity: SessionIdentity,
    private readonly parts: LoginParts,
  ) {}

  /**
   * Finishes signing in; in a session, finishes setting up, which ends the sessions that did without. A backup code
   * shows no authenticator to be set up, so that there it is refused.
   */
  async verify({ code, by }: GivenCode, exchange: Exchange): Promise<{ readonly account: string }> {
    const [session, begun] = [await this.sessions.of(exchange.request), new Date()];
    if (session && by === 'backup-code') throw refuseLogin('second-factor.signed-in-already');
    const answer = await this.journal.attempt(
      async () => session?.account,
      () => this.library.ask({ path: VERIFYING[by], body: { code } }, exchange),
    );
    const account = (answer['user'] as { readonly id: string }).id;
    if (!session) await this.journal.signedIn(account, by);
    else if (!session.secondFactor) await this.enrolled(account, begun);
    return { account };
  }

  async enrol(password: string, exchange: Exchange) {
    const answer = await this.withPassword('/two-factor/enable', password, exchange);
    return { otpauth: String(answer['totpURI']), backupCodes: answer['backupCodes'] as string[] };
  }

  async newBackupCodes(password: string, exchange: Exchange): Promise<string[]> {
    const answer = await this.withPassword('/two-factor/generate-backup-codes', password, exchange);
    return answer['backupCodes'] as string[];
  }

  async remove(password: string, exchange: Exchange): Promise<void> {
    const session = await this.sessions.required(exchange.request);
    if (await this.identity.takesSecondFactor(session)) throw refuseLogin('second-factor.must-stay');
    if (!session.secondFactor) throw refuseLogin('second-factor.not-set-up');
    const begun = new Date();
    await this.withPassword('/two-factor/disable', password, exchange);
    await this.sessions.endOlder(session.account, begun);
  }

  private async enrolled(account: string, begun: Date): Promise<void> {
    await noteSecondFactor(this.parts.pool, account);
    await this.sessions.endOlder(account, begun);
  }

  private async withPassword(path: string, password: string, exchange: Exchange) {
    const { email }: LiveSession = await this.sessions.required(exchange.request);
    return this.check.attempt(email, () => this.library.ask({ path, body: { password } }, exchange));
  }
}
