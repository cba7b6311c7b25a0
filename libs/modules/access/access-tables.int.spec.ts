import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, createPool, runMigrations } from '#platform/database';
import { EventCatalogue } from '#platform/event-store';
import type { DomainEvent } from '#platform/kernel';
import { checkProjections, inStream, specifyProjection } from '#platform/projections';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import type { Pool } from 'pg';
import * as cast from './access.fixtures.js';
import { accountEvents } from './account-events.js';
import { AccountAccess1700000700000 } from './migrations/account-access.migration.js';
import type { AccessColumns } from './people/access-row.js';
import { peopleProjection } from './people/people.projection.js';
import type { TokenColumns } from './tokens/token-row.js';
import { tokensProjection } from './tokens/tokens.projection.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase({});
  const dataSource = createDataSource(database.url, {
    entities: [],
    migrations: [AccountAccess1700000700000],
  });
  await dataSource.initialize();
  await runMigrations(dataSource);
  await dataSource.destroy();
  pool = createPool(database.url, { name: 'spec', max: 4 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const stream = (id: string, ...events: readonly DomainEvent[]) => inStream(`account-${id}`, events);

describe('the tables of access', () => {
  it('know every event of an account', () => {
    const projections = [peopleProjection, tokensProjection];
    expect(() => checkProjections(new EventCatalogue([accountEvents]), projections, [])).not.toThrow();
  });

  it('hold a row an account with its grants', async () => {
    const given = specifyProjection(peopleProjection, pool);
    const rows = await given(
      ...stream(cast.KAREN, cast.contactGranted, cast.roleRevoked(), cast.invitationRenewed),
      ...stream('ac-2', cast.tokenIssued, cast.roleGranted({ occurredOn: '2023-05-01' })),
      ...stream('ac-3', cast.tokenIssued),
    ).rows<AccessColumns>();
    expect([...rows].sort((one, other) => (one.account < other.account ? -1 : 1))).toEqual([
      { account: 'ac-2', revision: 1, grants: [{ role: 'auditor', from: '2023-05-01' }] },
      {
        ...{ account: cast.KAREN, revision: 1 },
        grants: [{ role: 'regional-contact', region: '1084', from: '2023-03-01', until: '2023-03-14' }],
      },
    ]);
  });

  it('hold a row a token with whose it is and since when it is revoked', async () => {
    const given = specifyProjection(tokensProjection, pool);
    const issued = await given(...stream(cast.KAREN, cast.tokenIssued)).rows<TokenColumns>();
    const facts = { account: cast.KAREN, token: cast.TOKEN, hash: cast.HASH, rows: ['BoilKettle'] };
    expect(issued).toEqual([expect.objectContaining({ ...facts, revoked_at: null })]);
    const revoked = await given(
      ...stream(cast.KAREN, cast.tokenIssued, cast.roleGranted(), cast.tokenRevoked),
    ).rows<TokenColumns>();
    expect(revoked).toEqual([expect.objectContaining({ ...facts, revoked_at: expect.any(String) })]);
  });
});
