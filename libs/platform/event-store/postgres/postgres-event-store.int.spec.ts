import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase } from '#platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PositionBeyondLog } from '../catch-up.js';
import { eventStoreContract } from '../event-store.contract.js';
import { START, type AppendRequest, type Batch, type StoredEvent } from '../event-store.js';
import { createEventStorePool } from './event-store-pool.js';
import { leafHash } from './leaf-hash.js';
import { migrateEventStore } from './migrate-event-store.js';
import { PostgresEventStore } from './postgres-event-store.js';

type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

async function migratedDatabase(): Promise<TestDatabase & { admin: pg.Pool }> {
  const database = await createTestDatabase({});
  const admin = new pg.Pool({ connectionString: database.url, max: 4 });
  admin.on('error', () => undefined);
  await migrateEventStore(admin);
  return { ...database, admin };
}

const requestOf = (stream: string, expectedRevision: number, events = 1): AppendRequest => ({
  stream,
  expectedRevision,
  recordedAt: '2026-03-02T08:00:00.250Z',
  events: Array.from({ length: events }, () => ({
    id: randomUUID(),
    type: 'ThingHappened',
    data: Buffer.from('{"ø":1}'),
    metadata: Buffer.from('{}'),
  })),
});

eventStoreContract('PostgresEventStore', async () => {
  const { url, drop, admin } = await migratedDatabase();
  const opened: PostgresEventStore[] = [];
  const open = async () => {
    const store = new PostgresEventStore({ url });
    opened.push(store);
    return store;
  };
  const close = async () => {
    await Promise.all(opened.map((store) => store.close()));
    await admin.end();
    await drop();
  };
  return { store: await open(), sibling: open, close };
});

describe('PostgresEventStore', () => {
  let database: TestDatabase & { admin: pg.Pool };
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await migratedDatabase();
    store = new PostgresEventStore({ url: database.url });
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await database.admin.end();
    await database.drop();
  });

  const nextBatchWith = async (
    id: string | undefined,
    from: PostgresEventStore = store,
  ): Promise<StoredEvent[]> => {
    const seen: StoredEvent[] = [];
    for await (const batch of from.subscribe({ after: START, categories: [] })) {
      seen.push(...batch.events);
      if (seen.some((event) => event.id === id)) break;
    }
    return seen;
  };

  it('hides no event of a transaction that is slow to commit', async () => {
    const slow = await database.admin.connect();
    const [slowEvent, quickEvent] = [randomUUID(), randomUUID()];
    await slow.query('begin');
    await slow.query(`select * from es.append_one('slow-1', -1, now(), $1, 'Slow', '', '')`, [slowEvent]);
    const seen = nextBatchWith(quickEvent);
    const request = requestOf('quick-1', -1);
    const quick = store.append({
      ...request,
      events: request.events.map((event) => ({ ...event, id: quickEvent })),
    });
    await sleep(200);
    await slow.query('commit');
    slow.release();
    await quick;
    const ids = (await seen).map(({ id }) => id);
    expect(ids.indexOf(slowEvent)).toBe(ids.indexOf(quickEvent) - 1);
  });

  it('gives positions without holes, conflicts and rolled back writers included', async () => {
    const clients = await Promise.all([database.admin.connect(), database.admin.connect()]);
    const rollBack = async (client: pg.PoolClient) => {
      for (let i = 0; i < 10; i += 1) {
        await client.query('begin');
        await client.query(`select * from es.append_one($1, -1, now(), $2, 'Gone', '', '')`, [
          `gone-${i}`,
          randomUUID(),
        ]);
        await client.query('rollback');
      }
    };
    const write = async (w: number) => {
      for (let i = 0; i < 20; i += 1)
        await store.append(requestOf(`dense-${w}`, i - 1)).catch(() => undefined);
    };
    await Promise.all([...clients.map(rollBack), ...Array.from({ length: 12 }, (_, i) => write(i % 8))]);
    clients.forEach((client) => client.release());
    const { rows } = await database.admin.query<{ dense: boolean }>(
      'select count(*) = max(position) and max(position) = (select position from es.head) as dense from es.events',
    );
    expect(rows[0]?.dense).toBe(true);
  });

  it('commits what is sent together together, and every request has its own answer', async () => {
    await store.append(requestOf('together-0', -1));
    const requests = Array.from({ length: 40 }, (_, i) => requestOf(`together-${i}`, -1, (i % 3) + 1));
    const results = await Promise.allSettled(requests.map((request) => store.append(request)));
    expect(results[0]).toMatchObject({ status: 'rejected', reason: { actualRevision: 0 } });
    for (const [i, result] of results.entries()) {
      if (i === 0) continue;
      const position = (await store.read(`together-${i}`)).at(-1)?.position;
      expect(result).toMatchObject({ status: 'fulfilled', value: { revision: i % 3, position } });
    }
    const { rows } = await database.admin.query<{ transactions: string }>(
      `select count(distinct xmin::text) as transactions from es.events where category = 'together'`,
    );
    expect(Number(rows[0]?.transactions)).toBeLessThanOrEqual(4);
  });

  it('does not let a request that PostgreSQL refuses sink its batch', async () => {
    await database.admin.query(`
      create function refuse_poison() returns trigger language plpgsql as
        $$ begin if new.type = 'Poison' then raise exception 'poison'; end if; return new; end $$;
      create trigger refuse_poison before insert on es.events for each row execute function refuse_poison()`);
    const poison = requestOf('poison-1', -1);
    const requests = Array.from({ length: 10 }, (_, i) => requestOf(`wholesome-${i}`, -1));
    requests.splice(5, 0, {
      ...poison,
      events: poison.events.map((event) => ({ ...event, type: 'Poison' })),
    });
    const results = await Promise.allSettled(requests.map((request) => store.append(request)));
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual(requests.map((_, i) => i !== 5));
    await database.admin.query('drop trigger refuse_poison on es.events');
  });

  it('computes the same leaf hash as TypeScript, by both ways of appending', async () => {
    await store.append(requestOf('leaf-one', -1));
    await Promise.all([store.append(requestOf('leaf-æ', -1, 3)), store.append(requestOf('leaf-two', -1))]);
    const { rows } = await database.admin.query<{ id: string; leaf_hash: Buffer }>(
      `select id, leaf_hash from es.events where category = 'leaf' order by position`,
    );
    const events = await Promise.all(['leaf-one', 'leaf-æ', 'leaf-two'].map((stream) => store.read(stream)));
    const expected = new Map(events.flat().map((event) => [event.id, leafHash(event).toString('hex')]));
    expect(rows).toHaveLength(5);
    for (const { id, leaf_hash } of rows) expect(leaf_hash.toString('hex')).toBe(expected.get(id));
  });

  it('stops rather than go on from a checkpoint the log has never reached', async () => {
    const read = async () => {
      for await (const batch of store.subscribe({ after: '999999999', categories: [] })) void batch;
    };
    await expect(read()).rejects.toThrow(PositionBeyondLog);
  });

  it('finishes pending appends before it closes, takes no new ones and ends its subscriptions', async () => {
    const closing = new PostgresEventStore({ url: database.url });
    const batches: Batch[] = [];
    const live = (async () => {
      for await (const batch of closing.subscribe({ after: await closing.head(), categories: [] }))
        batches.push(batch);
    })();
    await sleep(50);
    const appends = Array.from({ length: 50 }, (_, i) => closing.append(requestOf(`closing-${i}`, -1)));
    const closed = closing.close();
    await expect(closing.append(requestOf('closing-late', -1))).rejects.toThrow('closed');
    await closed;
    expect(await Promise.all(appends)).toHaveLength(50);
    await live;
    await closing.close();
  });

  it('outlives the loss of all its connections, appends and subscriptions alike', async () => {
    const troubles: unknown[] = [];
    const hardy = new PostgresEventStore({ url: database.url, onTrouble: (error) => troubles.push(error) });
    const request = requestOf('hardy-2', -1);
    const seen = nextBatchWith(request.events[0]?.id, hardy);
    await hardy.append(requestOf('hardy-1', -1));
    await database.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name like 'tilsyn-event-store%'`,
    );
    await hardy.append(request);
    expect((await seen).at(-1)?.id).toBe(request.events[0]?.id);
    expect(troubles.length).toBeGreaterThan(0);
    await hardy.close();
  });

  it('answers an append whose first answer was lost with the connection', async () => {
    const request = requestOf('lost-1', -1);
    const [event] = request.events;
    await database.admin.query('select * from es.append_one($1, -1, $2, $3, $4, $5, $6)', [
      request.stream,
      request.recordedAt,
      event?.id,
      event?.type,
      event?.data,
      event?.metadata,
    ]);
    const appended = await store.append(request);
    expect(appended.revision).toBe(0);
    expect((await store.read('lost-1'))[0]?.position).toBe(appended.position);
  });

  it('gives up on a server that holds the head for too long, without hanging', async () => {
    const hasty = new PostgresEventStore({ url: database.url, statementTimeoutMs: 200 });
    const holder = await database.admin.connect();
    await holder.query('begin');
    await holder.query('select from es.head for update');
    await expect(hasty.append(requestOf('hasty-1', -1))).rejects.toMatchObject({ code: '57014' });
    await holder.query('rollback');
    holder.release();
    await expect(hasty.append(requestOf('hasty-1', -1))).resolves.toMatchObject({ revision: 0 });
    await hasty.close();
  });

  it('reports a server that is not there', async () => {
    const lost = new PostgresEventStore({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
    await expect(lost.append(requestOf('lost-2', -1))).rejects.toThrow('ECONNREFUSED');
    await lost.close();
  });
});

describe('the tables of the event store', () => {
  let database: TestDatabase & { admin: pg.Pool };

  beforeAll(async () => {
    database = await migratedDatabase();
    const store = new PostgresEventStore({ url: database.url });
    await store.append(requestOf('kept-1', -1));
    await store.close();
  }, 60_000);
  afterAll(async () => {
    await database.admin.end();
    await database.drop();
  });

  const changes = [
    `update es.events set type = 'Other'`,
    'delete from es.events',
    'delete from es.events where false',
    'truncate es.events',
  ];

  it.each(changes)('refuses even their owner: %s', async (statement) => {
    await expect(database.admin.query(statement)).rejects.toMatchObject({ code: '23001' });
    await expect(
      database.admin.query(`set session_replication_role = replica; ${statement}`),
    ).rejects.toMatchObject({ code: '23001' });
  });

  it.each([
    ...changes,
    'insert into es.events select * from es.events',
    'update es.head set position = 0',
    'delete from es.streams',
    'alter table es.events disable trigger all',
    'drop table es.events',
  ])('give the application no right to: %s', async (statement) => {
    const pool = createEventStorePool(database.url, { max: 1 });
    const { rows } = await pool.query<{ current_user: string }>('select current_user');
    expect(rows[0]?.current_user).toBe('tilsyn_writer');
    await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    await pool.end();
  });

  it('are made once by processes that start together, and kept by a later migration', async () => {
    const { url, drop } = await createTestDatabase({});
    const pools = [1, 2, 3].map(() => new pg.Pool({ connectionString: url, max: 1 }));
    await Promise.all(pools.map((pool) => migrateEventStore(pool)));
    const store = new PostgresEventStore({ url });
    await store.append(requestOf('kept-1', -1));
    await migrateEventStore(pools[0] as pg.Pool);
    expect(await store.read('kept-1')).toHaveLength(1);
    await store.close();
    await Promise.all(pools.map((pool) => pool.end()));
    await drop();
  });

  it('can be made by a login that may create no roles', async () => {
    const { url, drop } = await createTestDatabase({});
    const admin = new pg.Client(url);
    await admin.connect();
    const login = `plain_${randomUUID().slice(0, 8)}`;
    await admin.query(`create role ${login} login password 'plain'`);
    await admin.query(`grant create on database "${new URL(url).pathname.slice(1)}" to ${login}`);
    const plainUrl = new URL(url);
    plainUrl.username = login;
    plainUrl.password = 'plain';
    const pool = new pg.Pool({ connectionString: plainUrl.href, max: 1 });
    await migrateEventStore(pool);
    const store = new PostgresEventStore({ url: plainUrl.href });
    await expect(store.append(requestOf('plain-1', -1))).resolves.toMatchObject({ revision: 0 });
    await store.close();
    await pool.end();
    await admin.query(`drop owned by ${login}; drop role ${login}`);
    await admin.end();
    await drop();
  });
});
