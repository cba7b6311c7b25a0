import { randomBytes } from 'node:crypto';
import { createTestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { keyStoreContract } from './key-store.contract.js';
import { migrateKeyStore } from './migrate-key-store.js';
import { PostgresKeyStore, WrappedKeyBroken } from './postgres-key-store.js';

async function migratedPool() {
  const { url, drop } = await createTestDatabase({});
  const pool = new pg.Pool({ connectionString: url, max: 6 });
  pool.on('error', () => undefined);
  await Promise.all([migrateKeyStore(pool), migrateKeyStore(pool)]);
  const close = async () => {
    await pool.end();
    await drop();
  };
  return { pool, close };
}

keyStoreContract('PostgresKeyStore', async () => {
  const { pool, close } = await migratedPool();
  const keyEncryptionKey = randomBytes(32);
  const sibling = () => new PostgresKeyStore(pool, keyEncryptionKey);
  return { store: sibling(), sibling, close };
});

describe('PostgresKeyStore', () => {
  let pool: pg.Pool;
  let close: () => Promise<void>;
  const keyEncryptionKey = randomBytes(32);
  beforeAll(async () => ({ pool, close } = await migratedPool()), 60_000);
  afterAll(() => close());

  it('lets no key be read without the key-encryption key, nor under another subject', async () => {
    const store = new PostgresKeyStore(pool, keyEncryptionKey);
    const key = await store.keyForSealing('sample:1');
    await store.keyForSealing('sample:2');
    const { rows } = await pool.query<{ wrapped_key: Buffer }>('select wrapped_key from keys.subject_key');
    for (const row of rows) expect(row.wrapped_key.includes(Buffer.from(key?.key ?? []))).toBe(false);
    const stranger = new PostgresKeyStore(pool, randomBytes(32));
    await expect(stranger.keyForSealing('sample:1')).rejects.toThrow(WrappedKeyBroken);
    await pool.query(`update keys.subject_key set wrapped_key =
      (select wrapped_key from keys.subject_key where subject = 'sample:1') where subject = 'sample:2'`);
    await expect(store.key('sample:2', 1)).rejects.toThrow(WrappedKeyBroken);
  });

  it('leaves a mark with a date and no key where a key was destroyed', async () => {
    const store = new PostgresKeyStore(pool, keyEncryptionKey);
    await store.keyForSealing('sample:3');
    await store.destroy('sample:3');
    const read = () =>
      pool.query(`select wrapped_key, destroyed from keys.subject_key where subject = 'sample:3'`);
    const { rows } = await read();
    expect(rows).toEqual([{ wrapped_key: null, destroyed: expect.any(Date) }]);
    await store.destroy('sample:3');
    expect((await read()).rows).toEqual(rows);
  });

  it('destroys the keys of all versions', async () => {
    const store = new PostgresKeyStore(pool, keyEncryptionKey);
    await store.keyForSealing('sample:4');
    await pool.query(
      `insert into keys.subject_key (subject, version, wrapped_key)
         select subject, 2, wrapped_key from keys.subject_key where subject = 'sample:4'`,
    );
    await store.destroy('sample:4');
    const { rows } = await pool.query(
      `select from keys.subject_key where subject = 'sample:4' and wrapped_key is not null`,
    );
    expect(rows).toEqual([]);
    expect(await store.keyForSealing('sample:4')).toBeUndefined();
  });
});
