import { Injectable } from '@nestjs/common';
import { Refused } from '#platform/kernel';
import { Accounts } from './accounts.js';
import { LoginParts } from './login-parts.js';

/** By what somebody proved who they are. */
export type Proof = 'password' | 'second-factor' | 'backup-code' | 'single-sign-on';

/** Tells the log who came and went: accounts only, never an address, a name or what was typed. */
@Injectable()
export class LoginJournal {
  constructor(
    private readonly parts: LoginParts,
    private readonly accounts: Accounts,
  ) {}

  async signedIn(account: string, by: Proof): Promise<void> {
    await this.accounts.noteSignIn(account);
    this.parts.log.info({ account, by }, 'signed in');
  }

  signedOut(account: string): void {
    this.parts.log.info({ account }, 'signed out');
  }

  /** Runs an attempt, and tells when it is refused. */
  async attempt<T>(account: () => Promise<string | undefined>, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refused) await this.refused(error, account);
      throw error;
    }
  }

  private async refused({ code }: Refused, account: () => Promise<string | undefined>): Promise<void> {
    const message = code === 'sign-in.locked' ? 'a sign-in was locked out' : 'a sign-in failed';
    this.parts.log.warn({ account: (await account()) ?? null, reason: code }, message);
  }
}
