import { Injectable } from '@nestjs/common';
import { Refused } from '#platform/kernel';
import { Accounts } from './accounts.js';
import { Lockout } from './lockout.js';
import { LoginJournal } from './login-journal.js';

/** Only these tell that the password was looked at and was wrong. */
const WRONG: readonly string[] = ['sign-in.refused', 'password.wrong'];

/** Every place where a password is asked for counts towards the same lock. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly lockout: Lockout,
    private readonly accounts: Accounts,
    private readonly journal: LoginJournal,
  ) {}

  /** Runs what needs the password of that address; the attempts are forgotten when it was right. */
  async attempt<T>(email: string, work: () => Promise<T>): Promise<T> {
    const done = await this.journal.attempt(
      () => this.accounts.idOf(email),
      async () => {
        await this.lockout.countAttempt(email);
        return this.looked(email, work);
      },
    );
    await this.lockout.forget(email);
    return done;
  }

  /** What was refused for something else, such as too many attempts from one network, was no wrong password. */
  private async looked<T>(email: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused && WRONG.includes(error.code))) await this.lockout.giveBack(email);
      throw error;
    }
  }
}
