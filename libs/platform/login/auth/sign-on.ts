import { AsyncLocalStorage } from 'node:async_hooks';
import type { Claimed } from '../sign-on-claims.js';

/** What becomes known while somebody comes back from another provider. */
export interface SignOn {
  /** What the provider says they may do. */
  claimed?: Claimed | undefined;
  /** An account that was let in before and whose role or region the provider names no more. */
  withdrawn?: string | undefined;
  /** The account they turned out to be, once there is a session. */
  account?: string;
}

const current = new AsyncLocalStorage<SignOn>();

/** Runs the work so that what it learns of a sign-on is kept in `signOn`. */
export function duringSignOn<T>(signOn: SignOn, work: () => Promise<T>): Promise<T> {
  return current.run(signOn, work);
}

export const currentSignOn = (): SignOn | undefined => current.getStore();
