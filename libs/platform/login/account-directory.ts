/** A person with a login. Names and addresses live beside the log, never in it: the log knows the account only. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: string;
  readonly secondFactor: boolean;
  /** How the person signs in. */
  readonly signsInBy: 'invitation-pending' | 'password' | 'single-sign-on';
  readonly lastSignInAt: string | undefined;
}

export interface Invitation {
  readonly account: string;
  /** The one-time address where the person chooses a password. */
  readonly link: string;
  readonly expiresAt: string;
}

/** The people with a login. */
export abstract class AccountDirectory {
  /** @throws Refused `account.exists` when the address has a login already. */
  abstract invite(person: { readonly name: string; readonly email: string }): Promise<Invitation>;

  /**
   * A fresh one-time link, for whoever lost the first or forgot the password. It opens nothing of somebody who signs in
   * by a provider alone. @throws Refused `account.unknown`.
   */
  abstract renewInvitation(account: string): Promise<Invitation>;

  /**
   * Takes the second factor and every session from the account; another is to be set up before anything else is
   * answered. `reset` names the decision: the same one again does nothing.
   */
  abstract resetSecondFactor(account: string, reset: string): Promise<void>;

  abstract list(): Promise<readonly Account[]>;

  /** Ends every session of the account at once. */
  abstract endSessions(account: string): Promise<void>;
}
