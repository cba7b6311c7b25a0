import { Injectable, Optional } from '@nestjs/common';
import { AccountDirectory, type Account, type Invitation } from '#platform/login';
import { refuseGrant } from '../access.problems.js';

/** The people with a login. An instance without one knows accounts by their id only. */
@Injectable()
export class LoginDirectory {
  constructor(@Optional() private readonly directory?: AccountDirectory) {}

  async all(): Promise<ReadonlyMap<string, Account>> {
    const people = (await this.directory?.list()) ?? [];
    return new Map(people.map((account) => [account.id, account]));
  }

  /** @throws Refused `account.exists`, or `account.no-directory` where there is no login. */
  async invite(person: { readonly name: string; readonly email: string }): Promise<Invitation> {
    return this.#present().invite(person);
  }

  /** @throws Refused `account.unknown` when nobody has the login. */
  async known(account: string): Promise<Account> {
    const person = (await this.all()).get(account);
    if (!person) throw refuseGrant('account.unknown', { account });
    return person;
  }

  /** @throws Refused `account.unknown`, or `account.no-directory` where there is no login. */
  async renewInvitation(account: string): Promise<Invitation> {
    return this.#present().renewInvitation(account);
  }

  /** Takes the second factor away, and ends the sessions. @throws Refused `account.no-directory`. */
  async resetSecondFactor(account: string, reset: string): Promise<void> {
    await this.#present().resetSecondFactor(account, reset);
  }

  async endSessions(account: string): Promise<void> {
    await this.directory?.endSessions(account);
  }

  #present(): AccountDirectory {
    if (!this.directory) throw refuseGrant('account.no-directory');
    return this.directory;
  }
}
