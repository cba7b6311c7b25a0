import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, createPool, runMigrations } from '#platform/database';
import { EventCatalogue, EventLog } from '#platform/event-store';
import { InMemoryEventStore } from '#platform/event-store/in-memory';
import { derivedId } from '#platform/kernel';
import { AesGcmSealer, InMemoryKeyStore } from '#platform/sealing';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import type { Pool } from 'pg';
import * as cast from './access.fixtures.js';
import { AccountDesk } from './account.desk.js';
import { accountEvents, type AccountEvent } from './account-events.js';
import { actorOn } from './account.js';
import { AccountAccess1700000700000 } from './migrations/account-access.migration.js';
import { RevokeRole } from './revoke-role/revoke-role.js';

let database: TestDatabase;
let pool: Pool;
let desk: AccountDesk;
const log = new EventLog(
  new InMemoryEventStore(),
  new EventCatalogue([accountEvents]),
  new AesGcmSealer(new InMemoryKeyStore()),
);

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
  desk = new AccountDesk(log, pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function granted(id: string, event: AccountEvent): Promise<void> {
  const { actor, now, correlationId, commandId } = cast.issuedBy(cast.administrator);
  const metadata = { commandId: derivedId(commandId, id), fingerprint: '', correlationId, actor };
  const stream = `account-${id}`;
  await log.append({ stream, events: [event], expectedRevision: -1, recordedAt: now, metadata });
  await pool.query('insert into rm.account_access (account, revision, grants) values ($1, 0, $2)', [
    id,
    JSON.stringify([{ role: event.type === 'RoleGranted' ? event.data.role : '', from: '2023-03-01' }]),
  ]);
}

const revoke = (id: string) =>
  desk.revoke(new RevokeRole(id, { reason: 'Rejst' }, cast.issuedBy(cast.secondAdministrator)));
const isSomebody = async (id: string) =>
  actorOn(id, await desk.administrators.account(id), cast.TODAY) !== undefined;

describe('revoking while another revocation is under way', () => {
  it('waits for nobody where no administrator is at stake', async () => {
    await granted('ac-waiting', cast.roleGranted());
    const outcome = await desk.administrators.oneAtATime(() => revoke('ac-waiting'));
    expect(outcome.events).toHaveLength(1);
    expect(await isSomebody('ac-waiting')).toBe(false);
  });

  it('takes turns where one is, and leaves the last', async () => {
    const both = ['ac-boss-1', 'ac-boss-2'];
    for (const id of both) await granted(id, cast.administratorGranted);
    const outcomes = await Promise.allSettled(both.map(revoke));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = await Promise.all(both.map(isSomebody));
    expect(left.filter(Boolean)).toHaveLength(1);
  });
});
