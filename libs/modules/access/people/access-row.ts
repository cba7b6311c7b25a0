import { idOf, type Recorded } from '#platform/kernel';
import type { AccountEvent } from '../account-events.js';
import { accounts, type Grant } from '../account.js';

export type RoleEvent = Extract<AccountEvent, { type: 'RoleGranted' | 'RoleRevoked' }>;

/** A row of `rm.account_access`. */
export interface AccessColumns {
  readonly account: string;
  readonly revision: number;
  readonly grants: readonly Grant[];
}

/** The row after a grant or a revocation. */
export function evolveAccess(row: AccessColumns | undefined, event: Recorded<RoleEvent>): AccessColumns {
  const { stream, revision } = event;
  const before = { ...accounts.initialState, grants: row?.grants ?? [] };
  return { account: idOf(stream), revision, grants: accounts.evolve(before, event).grants };
}
