import { knownIn } from '../code-in.js';
import { pagedIn, type Paged } from '../paged.js';

export const TOKEN_STATES = ['active', 'expired', 'revoked'] as const;
export type TokenState = (typeof TOKEN_STATES)[number];

/** Which tokens are shown, and where a later page begins. */
export interface TokensSearch extends Paged {
  readonly state?: TokenState;
}

export const tokensSearch = (search: Record<string, unknown>): TokensSearch => ({
  ...knownIn(search, 'state', TOKEN_STATES),
  ...pagedIn(search),
});
