import type { Actor } from '#platform/kernel';

/** What a token lets a machine do, and as whom. */
export interface TokenActor {
  readonly actor: Actor;
  /** Names of policy rows; a request for any other row is refused. */
  readonly rows: readonly string[];
}

/** Says what an account may do today. Login says who somebody is; who may do what is decided elsewhere. */
export abstract class Grants {
  /** The actor an account is today; nothing when no grant is in effect. */
  abstract actorOf(account: string): Promise<Actor | undefined>;

  /** The machine a token stands for; nothing when it is unknown, expired or revoked. `hash` is its SHA-256, in hex. */
  abstract actorOfToken(hash: string): Promise<TokenActor | undefined>;

  /** Grants what a sign-on by another provider says of the person; quiet when that is in effect already. */
  abstract grantFromClaims(account: string, claimed: Pick<Actor, 'role' | 'region'>): Promise<void>;

  /**
   * Takes away what sign-ons have granted, since the provider names no role or no region any more; what people have
   * granted stays. Says whether anything was taken away.
   */
  abstract withdrawClaims(account: string): Promise<boolean>;

  /** Makes the first administrator. @throws Refused when there has been one. */
  abstract grantFirstAdministrator(account: string): Promise<void>;

  /** Whether there has ever been an administrator; until then each start offers a link to become the first. */
  abstract hasHadAdministrator(): Promise<boolean>;
}
