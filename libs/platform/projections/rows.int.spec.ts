import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inTransaction } from '#platform/database';
import { inStream, specifyProjection } from './projection.testing.js';
import { auditOpened, auditTally, findingNoted, openWorld, type World } from './projections.fixtures.js';
import { SequentialTransaction, enterSchema } from './read-model-transaction.js';
import { deleteRows, loadRows, upsertRows } from './rows.js';

let world: World;

beforeEach(async () => {
  world = await openWorld();
  await world.pool.query(`create table rm.things (
    room text, name text, n integer, big bigint, day date, at timestamptz, ok boolean, words text[], doc jsonb, kept text default 'kept',
    primary key (room, name))`);
});
afterEach(() => world.close());

const inTx = <T>(work: (tx: SequentialTransaction) => Promise<T>) =>
  inTransaction(world.pool, async (client) => {
    await enterSchema(client, 'rm');
    return work(new SequentialTransaction(client));
  });

const full = {
  room: 'a',
  name: `o'"\\`,
  n: -3,
  big: 12,
  day: '2024-02-29',
  at: '2024-02-29T23:30:00.000Z',
  ok: false,
  words: ['x', 'y,"z'],
  doc: { a: [1, null, 'æ'] } as object | null,
};
const empty = {
  room: 'a',
  name: '2',
  n: null,
  big: null,
  day: null,
  at: null,
  ok: null,
  words: null,
  doc: null,
};

describe('rows', () => {
  it('come back as they were written, of every kind', async () => {
    const keys = [
      { room: 'a', name: `o'"\\` },
      { room: 'a', name: '2' },
      { room: 'b', name: '2' },
    ];
    const found = await inTx(async (tx) => {
      await upsertRows(tx, 'things', ['room', 'name'], [full, empty]);
      return loadRows(tx, 'things', ['room', 'name'], keys);
    });
    expect(found).toEqual(
      expect.arrayContaining([
        { ...full, kept: 'kept' },
        { ...empty, kept: 'kept' },
      ]),
    );
    expect(found).toHaveLength(2);
  });

  it('are overwritten by key, the later of two wins, and columns left out are left alone', async () => {
    const found = await inTx(async (tx) => {
      await upsertRows(tx, 'things', ['room', 'name'], [{ ...full, kept: 'mine' }]);
      const { room, name } = full;
      await upsertRows(
        tx,
        'things',
        ['room', 'name'],
        [
          { room, name, n: 1 },
          { room, name, n: 2 },
        ],
      );
      return loadRows(tx, 'things', ['room'], [{ room }]);
    });
    expect(found).toEqual([{ ...full, n: 2, kept: 'mine' }]);
  });

  it('are deleted by key', async () => {
    const found = await inTx(async (tx) => {
      await upsertRows(tx, 'things', ['room', 'name'], [full, empty]);
      await deleteRows(tx, 'things', ['room', 'name'], [{ room: 'a', name: '2' }]);
      return tx.query<{ n: number }>('select count(*) as n from things');
    });
    expect(found).toEqual([{ n: 1 }]);
  });
});

describe('specifyProjection', () => {
  it('compares rows, and leaves nothing behind', async () => {
    const given = specifyProjection(auditTally, world.pool);
    await given(auditOpened('1'), findingNoted('1', 'late'), findingNoted('2', 'lost')).then([
      { audit_id: '2', findings: 1, last_note: 'lost' },
      { audit_id: '1', findings: 1, last_note: 'late' },
    ]);
    await expect(given(auditOpened('1')).then([])).rejects.toThrow();
    expect(await given(...inStream('audit-1', [auditOpened('1')])).rows()).toHaveLength(1);
    expect(await world.tally()).toEqual([]);
  });

  it('catches a projection whose rows depend on how the log was cut', async () => {
    const careless = {
      ...auditTally,
      apply: async (
        events: { length: number },
        tx: { query: (sql: string, parameters: unknown[]) => Promise<unknown> },
      ) =>
        void (await tx.query(
          `insert into audit_tally values ('1', 1) on conflict (audit_id) do update set findings = audit_tally.findings + $1`,
          [events.length],
        )),
    };
    const given = specifyProjection(careless, world.pool);
    await expect(given(auditOpened('1'), auditOpened('2')).then([])).rejects.toThrow('cut into batches');
  });
});
