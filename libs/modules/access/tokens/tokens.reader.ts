import { Injectable } from '@nestjs/common';
import { Sealer } from '#platform/sealing';
import { Pool } from 'pg';
import { refuseGrant } from '../access.problems.js';

export const TOKEN_STATES = ['active', 'expired', 'revoked'] as const;

/** A token as the list shows it; of the secret nothing is left to show. */
export interface ListedToken {
  readonly id: string;
  readonly label: unknown;
  readonly account: string;
  readonly role: string;
  readonly region: string | null;
  readonly rows: readonly string[];
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly state: (typeof TOKEN_STATES)[number];
}

export interface TokensQuestion {
  /** The time as of which they are told. */
  readonly at: string;
  /** Whether that is now; the log's clock may be ahead of ours. */
  readonly isNow: boolean;
  readonly state?: ListedToken['state'] | undefined;
  readonly after?: readonly [issuedAt: string, id: string] | undefined;
  readonly limit: number;
}

const LIST = `
  select * from (
    select token as id, label, account, role, region, rows, issued_at as "issuedAt", expires_at as "expiresAt",
      revoked as "revokedAt",
      case when revoked is not null then 'revoked' when expires_at <= $1 then 'expired' else 'active' end as state
    from (select *, case when $6 or revoked_at < $1 then revoked_at end as revoked from rm.api_token
      where $6 or issued_at < $1) known) t
  where ($2::text is null or state = $2)
    and ($3::timestamptz is null or ("issuedAt", id) < ($3, $4::text))
  order by "issuedAt" desc, id desc limit $5`;

/** The tokens from the read model. */
@Injectable()
export class TokensReader {
  constructor(
    private readonly pool: Pool,
    private readonly sealer: Sealer,
  ) {}

  /** The newest first, and one more than the limit. */
  async list({ at, isNow, state, after, limit }: TokensQuestion): Promise<readonly ListedToken[]> {
    const parameters = [at, state, after?.[0], after?.[1], limit + 1, isNow];
    const { rows } = await this.pool.query<ListedToken>(LIST, parameters);
    return (await this.sealer.revealAll(rows)) as ListedToken[];
  }

  /** Whose token it is. @throws Refused `api-token.unknown`. */
  async issuerOf(token: string): Promise<string> {
    const { rows } = await this.pool.query<{ account: string }>(
      'select account from rm.api_token where token = $1',
      [token],
    );
    const [found] = rows;
    if (!found) throw refuseGrant('api-token.unknown', { token });
    return found.account;
  }
}
