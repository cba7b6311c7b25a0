import type { Actor } from '#platform/kernel';
import { Grants, type TokenActor } from './grants.js';

/** Where nobody provides grants nobody has one: whoever signs in may do nothing. */
export class NoGrants extends Grants {
  override async actorOf(): Promise<Actor | undefined> {
    return undefined;
  }

  override async actorOfToken(): Promise<TokenActor | undefined> {
    return undefined;
  }

  override async grantFromClaims(): Promise<void> {
    return undefined;
  }

  override async withdrawClaims(): Promise<boolean> {
    return false;
  }

  override async grantFirstAdministrator(): Promise<void> {
    throw new Error('nobody provides grants in this process');
  }

  override async hasHadAdministrator(): Promise<boolean> {
    return true;
  }
}
