import { describe, expect, it } from '@jest/globals';
import { createDataSource, createPool, runMigrations } from '#platform/database';
import { createTestDatabase } from '#platform/testing';
import { CreateFrames1700000400000 } from '../migrations/frames.migration.js';
import { frameStoreContract } from './frame-store.contract.js';
import { PostgresFrameStore } from './postgres-frame.store.js';

async function open() {
  const database = await createTestDatabase({});
  const dataSource = createDataSource(database.url, {
    entities: [],
    migrations: [CreateFrames1700000400000],
  });
  await dataSource.initialize();
  await runMigrations(dataSource);
  await dataSource.destroy();
  const pool = createPool(database.url, { name: 'spec', max: 4 });
  const close = async () => {
    await pool.end();
    await database.drop();
  };
  return { pool, store: new PostgresFrameStore(pool), close };
}

frameStoreContract('in PostgreSQL', open);

describe('the tables of frames', () => {
  it('refuse to change a row', async () => {
    const { pool, store, close } = await open();
    try {
      await store.stage(async (staging) => {
        const row = {
          requisitionId: 'R-1',
          region: '1084',
          patientGroup: 'g',
          department: 'd',
          analysedOn: '2023-01-10',
        };
        await staging.add([{ line: 2, row }]);
        await staging.keep('a'.repeat(64), 1, 'r-1');
      });
      await expect(pool.query(`update frames.requisition set region = '1085'`)).rejects.toThrow(
        'do not change',
      );
      await expect(pool.query(`update frames.frame set requisitions = 2`)).rejects.toThrow('do not change');
    } finally {
      await close();
    }
  });
});
