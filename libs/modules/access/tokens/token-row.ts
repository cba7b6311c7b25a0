import { idOf, type Personal, type Recorded } from '#platform/kernel';
import type { AccountEvent } from '../account-events.js';

export type TokenEvent = Extract<AccountEvent, { type: 'TokenIssued' | 'TokenRevoked' }>;

/** A row of `rm.api_token`. */
export interface TokenColumns {
  readonly token: string;
  readonly account: string;
  readonly hash: string;
  /** Sealed. */
  readonly label: Personal;
  readonly role: string;
  readonly region: string | null;
  readonly rows: readonly string[];
  readonly expires_at: string;
  readonly issued_at: string;
  readonly revoked_at: string | null;
}

/** The row after an event of its token. */
export function evolveToken(
  row: TokenColumns | undefined,
  event: Recorded<TokenEvent>,
): TokenColumns | undefined {
  const { stream, recordedAt } = event;
  if (event.type === 'TokenRevoked') return row && { ...row, revoked_at: recordedAt };
  const { token, hash, label, role, region = null, rows, expiresAt } = event.data;
  return {
    ...{ token, account: idOf(stream), hash, label, role, region, rows },
    expires_at: expiresAt,
    issued_at: recordedAt,
    revoked_at: null,
  };
}
