import type { Recorded } from '#platform/kernel';
import { foldIntoTable, type Projection } from '#platform/projections';
import { accounts } from '../account.js';
import { evolveToken, type TokenColumns, type TokenEvent } from './token-row.js';

/** The tokens, and whose a secret's hash is. */
export const tokensProjection: Projection = {
  name: 'api-tokens',
  version: 1,
  categories: [accounts.category],
  tables: ['api_token'],
  handles: ['TokenIssued', 'TokenRevoked'],
  ignores: [
    'RoleGranted',
    'RoleRevoked',
    'InvitationRenewalRequested',
    'InvitationRenewed',
    'SecondFactorReset',
  ],
  onPoison: 'halt',
  apply: (events, tx) =>
    foldIntoTable<TokenColumns, 'token', Recorded<TokenEvent>>(
      tx,
      {
        table: 'api_token',
        key: ['token'],
        keyOf: ({ data }) => ({ token: data.token }),
        evolve: evolveToken,
      },
      events as readonly Recorded<TokenEvent>[],
    ),
};
