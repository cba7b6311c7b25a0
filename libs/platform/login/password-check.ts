import { Injectable } from '@nestjs/common';
import { Accounts } from './accounts.js';
import { Lockout } from './lockout.js';
import { LoginJournal } from './login-journal.js';

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
        return work();
      },
    );
    await this.lockout.forget(email);
    return done;
  }
}
