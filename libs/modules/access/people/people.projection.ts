import { idOf, type Recorded } from '#platform/kernel';
import { foldIntoTable, type Projection } from '#platform/projections';
import { accounts } from '../account.js';
import { evolveAccess, type AccessColumns, type RoleEvent } from './access-row.js';

/** Who has which role from when to when, a row an account. */
export const peopleProjection: Projection = {
  name: 'people',
  version: 1,
  categories: [accounts.category],
  tables: ['account_access'],
  handles: ['RoleGranted', 'RoleRevoked'],
  ignores: [
    'TokenIssued',
    'TokenRevoked',
    'InvitationRenewalRequested',
    'InvitationRenewed',
    'SecondFactorReset',
  ],
  onPoison: 'halt',
  apply: (events, tx) =>
    foldIntoTable<AccessColumns, 'account', Recorded<RoleEvent>>(
      tx,
      {
        table: 'account_access',
        key: ['account'],
        keyOf: ({ stream }) => ({ account: idOf(stream) }),
        evolve: evolveAccess,
      },
      events as readonly Recorded<RoleEvent>[],
    ),
};
