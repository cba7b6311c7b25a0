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

  /** A fresh one-time link, for whoever lost the first or forgot the password. @throws Refused `account.unknown`. */
  abstract renewInvitation(account: string): Promise<Invitation>;

  abstract list(): Promise<readonly Account[]>;

  /** Ends every session of the account at once. */
  abstract endSessions(account: string): Promise<void>;
}
