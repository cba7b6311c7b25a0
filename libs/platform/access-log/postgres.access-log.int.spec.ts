import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createPool } from '#platform/database';
import { createTestDatabase } from '#platform/testing';
import type { Pool } from 'pg';
import type { Access } from './access-log.js';
import { accessLogContract } from './access-log.contract.js';
import { migrateAccessLog } from './migrate-access-log.js';
import { PostgresAccessLog } from './postgres.access-log.js';

jest.setTimeout(60_000);

const access = (...samples: readonly string[]): Access => ({
  at: '2023-03-15T08:00:00.000Z',
  account: 'ac-1',
  role: 'auditor',
  row: 'ShowConsentCheck',
  samples,
  requestId: 'r-1',
});

async function migratedPool() {
  const { url, drop } = await createTestDatabase({});
  const pool = createPool(url, { name: 'tilsyn-test', max: 4 });
  await Promise.all([migrateAccessLog(pool), migrateAccessLog(pool)]);
  const close = async () => {
    await pool.end();
    await drop();
  };
  return { pool, close };
}

accessLogContract('PostgresAccessLog', async () => {
  const { pool, close } = await migratedPool();
  return { log: new PostgresAccessLog(pool), close };
});

describe('the table of accesses', () => {
  let pool: Pool;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ pool, close } = await migratedPool());
    await new PostgresAccessLog(pool).record(access('S-1'));
  });
  afterAll(() => close());

  it.each([
    `update access_log.access set account = 'somebody-else'`,
    `update access_log.access set samples = array['S-2'] where false`,
    'delete from access_log.access',
    'truncate access_log.access',
    `set session_replication_role = replica; delete from access_log.access`,
  ])('refuses: %s', async (statement) => {
    await expect(pool.query(`begin; ${statement}; commit`)).rejects.toMatchObject({ code: '23001' });
    await pool.query('rollback; reset session_replication_role').catch(() => undefined);
    expect(await new PostgresAccessLog(pool).list({ limit: 10 })).toHaveLength(1);
  });

  it('is pruned by age without opening the way to deletion afterwards', async () => {
    const log = new PostgresAccessLog(pool);
    const client = await pool.connect();
    try {
      await client.query(`select access_log.prune('2023-03-15T08:00:00Z')`);
      await expect(client.query('delete from access_log.access')).rejects.toMatchObject({ code: '23001' });
    } finally {
      client.release();
    }
    expect(await log.list({ limit: 10 })).toHaveLength(1);
    expect(await log.prune('2023-03-15T08:00:00.001Z')).toBe(1);
    expect(await log.list({ limit: 10 })).toEqual([]);
  });
});

describe('recording accesses', () => {
  let pool: Pool;
  let close: () => Promise<void>;
  beforeEach(async () => ({ pool, close } = await migratedPool()));
  afterEach(() => close());
  const transactions = async (): Promise<number> => {
    const { rows } = await pool.query<{ n: number }>(
      'select count(distinct xmin::text)::int as n from access_log.access',
    );
    return rows[0]?.n ?? 0;
  };

  it('shares commits among those who read at the same time', async () => {
    const log = new PostgresAccessLog(pool);
    await Promise.all(Array.from({ length: 200 }, (_, n) => log.record(access(`S-${n}`))));
    expect(await log.list({ limit: 1000 })).toHaveLength(200);
    expect(await transactions()).toBeLessThan(5);
  });

  it('keeps an export as rows of a thousand samples', async () => {
    const log = new PostgresAccessLog(pool);
    await log.record(access(...Array.from({ length: 2500 }, (_, n) => `S-${n}`)));
    const kept = await log.list({ limit: 10 });
    expect(kept.map(({ samples }) => samples.length).sort()).toEqual([1000, 1000, 500]);
  });

  it('loses nothing when it is closed in the middle, and takes nothing afterwards', async () => {
    const log = new PostgresAccessLog(pool);
    const under = Array.from({ length: 50 }, (_, n) => log.record(access(`S-${n}`)));
    await log.close();
    expect((await pool.query('select from access_log.access')).rowCount).toBe(50);
    await Promise.all(under);
    await expect(log.record(access('S-51'))).rejects.toMatchObject({ code: 'access-log.unavailable' });
  });

  it('refuses when the table cannot be written, and works again when it can', async () => {
    const log = new PostgresAccessLog(pool);
    await pool.query('alter table access_log.access rename to gone');
    await expect(log.record(access('S-1'))).rejects.toMatchObject({
      code: 'access-log.unavailable',
      problem: { kind: 'unavailable' },
    });
    await pool.query('alter table access_log.gone rename to access');
    await log.record(access('S-1'));
    expect(await log.list({ limit: 10 })).toHaveLength(1);
  });

  it('gets over a connection that was cut while idle', async () => {
    const log = new PostgresAccessLog(pool);
    await log.record(access('S-1'));
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and datname = current_database()`);
    await log.record(access('S-2'));
    expect(await log.list({ limit: 10 })).toHaveLength(2);
  });
});
