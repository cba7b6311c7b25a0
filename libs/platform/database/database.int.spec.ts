import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import {
  createDataSource,
  createPool,
  inTransaction,
  isTransient,
  pause,
  runMigrations,
  waitForAdvisoryLock,
  withAdvisoryLock,
} from './index.js';

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await createTestDatabase({});
  pool = createPool(database.url, { name: 'spec', max: 5, statementTimeoutMs: 200 });
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

class CreateThings1600000000000 implements MigrationInterface {
  readonly name = 'CreateThings1600000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table rm.things (id text primary key)');
    await runner.query('select pg_sleep(0.3)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rm.things');
  }
}

describe('the pool', () => {
  it('gives days and instants as text and safe bigints as numbers', async () => {
    const { rows } = await pool.query(
      `select date '2024-02-29' as day, timestamptz '2024-02-29 23:30+01' as at, 7::bigint as n, 9007199254740993 as big`,
    );
    expect(rows).toEqual([
      { day: '2024-02-29', at: '2024-02-29T22:30:00.000Z', n: 7, big: '9007199254740993' },
    ]);
  });

  it('survives a connection that is cut, idle or at work', async () => {
    const client = await pool.connect();
    await pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    const failed = await client.query('select 1').catch((error: unknown) => error);
    client.release(true);
    expect(isTransient(failed)).toBe(true);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('cancels a statement that takes too long, which is worth another try', async () => {
    const error = await pool.query('select pg_sleep(5)').catch((failed: unknown) => failed);
    expect(isTransient(error)).toBe(true);
  });
});

describe('inTransaction', () => {
  it('commits all or nothing', async () => {
    await pool.query('create table t (n integer)');
    await inTransaction(pool, (client) => client.query('insert into t values (1)'));
    const failing = inTransaction(pool, async (client) => {
      await client.query('insert into t values (2)');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await pool.query('select n from t')).rows).toEqual([{ n: 1 }]);
  });
});

describe('an advisory lock', () => {
  it('is held by one at a time', async () => {
    const inner = await withAdvisoryLock(pool, 'sweep', () =>
      withAdvisoryLock(pool, 'sweep', async () => 'ran'),
    );
    expect(inner).toBe('busy');
    expect(await withAdvisoryLock(pool, 'sweep', async () => 'ran')).toBe('ran');
  });

  it('can be waited for, but not for ever', async () => {
    let release = undefined as (() => void) | undefined;
    const held = withAdvisoryLock(pool, 'sweep', () => new Promise<void>((resolve) => (release = resolve)));
    while (!release) await pause(5);
    expect(await waitForAdvisoryLock(pool, 'sweep', async () => 'ran', { timeoutMs: 50 })).toBe('busy');
    const waiting = waitForAdvisoryLock(pool, 'sweep', async () => 'ran');
    release();
    expect(await waiting).toBe('ran');
    await held;
  });

  it('tells when its connection is lost', async () => {
    const lost = await withAdvisoryLock(pool, 'sweep', async (signal) => {
      // Other databases of the server belong to other tests.
      await pool.query(`select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`);
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return signal.aborted;
    });
    expect(lost).toBe(true);
  });
});

describe('migrations', () => {
  it('run once although two processes start together', async () => {
    const sources = [1, 2].map(() =>
      createDataSource(database.url, { entities: [], migrations: [CreateThings1600000000000] }),
    );
    await Promise.all(sources.map((source) => source.initialize()));
    const ran = await Promise.all(sources.map(runMigrations));
    expect(ran.flat()).toEqual(['CreateThings1600000000000']);
    expect((await pool.query('select * from rm.things')).rows).toEqual([]);
    await Promise.all(sources.map((source) => source.destroy()));
  });
});
