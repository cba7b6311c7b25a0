import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, templateKey, type TestDatabase } from './index.js';
import { currentRun, isRunning } from './test-run.js';
import {
  databasesLike,
  dropDatabase,
  dropLeftovers,
  testServerUrl,
  urlOf,
  withClient,
} from './test-server.js';
import { templateName } from './test-template.js';

jest.setTimeout(60_000);

const opened: TestDatabase[] = [];

async function open(options: Parameters<typeof createTestDatabase>[0] = {}): Promise<TestDatabase> {
  const database = await createTestDatabase(options);
  opened.push(database);
  return database;
}

const query = (url: string, sql: string) =>
  withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

const prefix = () => `tilsyn_test_${currentRun().checkout}_`;
const admin = async <T>(work: Parameters<typeof withClient<T>>[1]) =>
  withClient(await testServerUrl(currentRun()), work);

const stamp = `${process.pid} ${Date.now()}`;
const keys = new Set<string>();

function prepared(content: string, family: string) {
  const calls: string[] = [];
  const key = templateKey(`${family} ${stamp}`, [content]);
  keys.add(key);
  const run = async (url: string) => {
    calls.push(url);
    await query(url, `CREATE TABLE note AS SELECT '${content}' AS text`);
  };
  return { calls, prepare: { key, run } };
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.drop()));
});

afterAll(() =>
  admin(async (client) => {
    for (const key of keys) await dropDatabase(client, templateName(currentRun(), key));
  }),
);

describe('a test database', () => {
  it('is empty, UTF8, and of this test alone', async () => {
    const [one, other] = [await open(), await open()];
    await query(one.url, 'CREATE TABLE note (id int)');
    expect(await query(other.url, `SELECT to_regclass('note') AS found`)).toEqual([{ found: null }]);
    expect(await query(one.url, `SELECT current_setting('server_encoding') AS encoding`)).toEqual([
      { encoding: 'UTF8' },
    ]);
  });

  it('is dropped even while somebody is connected', async () => {
    const { url, drop } = await open();
    const lingering = withClient(url, (client) => client.query('SELECT pg_sleep(60)')).catch(
      (error: unknown) => error,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await drop();
    expect(await lingering).toMatchObject({ code: '57P01' });
    await expect(query(url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('is a copy of one prepared once, also when several ask at once', async () => {
    const { calls, prepare } = prepared('one', 'once');
    const copies = await Promise.all([1, 2, 3].map(() => open({ prepare })));
    expect(calls).toHaveLength(1);
    await query(copies[0]?.url ?? '', 'DELETE FROM note');
    expect(await query(copies[1]?.url ?? '', 'SELECT count(*)::int AS notes FROM note')).toEqual([
      { notes: 1 },
    ]);
    await open({ prepare });
    expect(calls).toHaveLength(1);
  });

  it('is prepared anew when its content changes, and the older template goes', async () => {
    const [first, second] = [prepared('first', 'changing'), prepared('second', 'changing')];
    const [older, newer] = [first, second].map(({ prepare }) => templateName(currentRun(), prepare.key));
    await open(first);
    const { url } = await open(second);
    expect(await query(url, 'SELECT text FROM note')).toEqual([{ text: 'second' }]);
    const there = await admin((client) => databasesLike(client, 'tilsyn_tpl_'));
    expect(there).toContain(newer);
    expect(there).not.toContain(older);
  });

  it('is copied while another run with other content replaces the template, and the other way round', async () => {
    const contents = ['one', 'two'].map((content) => prepared(content, 'contended'));
    const asked = [0, 1, 0, 1, 0, 1].map((which) => open(contents[which]));
    const texts = await Promise.all(
      (await Promise.all(asked)).map(({ url }) => query(url, 'SELECT text FROM note')),
    );
    expect(texts.map(([row]) => row?.text)).toEqual(['one', 'two', 'one', 'two', 'one', 'two']);
  });

  it('is prepared anew when the first attempt failed', async () => {
    const { prepare } = prepared('one', 'mended');
    const failing = { ...prepare, run: async () => Promise.reject(new Error('migration 7 is wrong')) };
    await expect(open({ prepare: failing })).rejects.toThrow('migration 7 is wrong');
    const { url } = await open({ prepare });
    expect(await query(url, 'SELECT count(*)::int AS notes FROM note')).toEqual([{ notes: 1 }]);
  });
});

describe('what earlier runs left behind', () => {
  it('is dropped when they are over, and left alone while they go on', async () => {
    const mine = await open();
    const orphan = `${prefix()}999999999_abc_1`;
    await admin((client) => client.query(`CREATE DATABASE ${orphan} STRATEGY FILE_COPY`));
    await admin((client) => dropLeftovers(client, prefix()));
    const left = await admin((client) => databasesLike(client, prefix()));
    expect(left).not.toContain(orphan);
    expect(left).toContain(new URL(mine.url).pathname.slice(1));
    expect(isRunning(currentRun().id)).toBe(true);
  });
});

describe('the server', () => {
  it('is the one TEST_DATABASE_URL names, when it names one', async () => {
    const own = await testServerUrl(currentRun());
    const before = process.env.TEST_DATABASE_URL;
    process.env.TEST_DATABASE_URL = urlOf(own, 'elsewhere');
    expect(await testServerUrl(currentRun())).toBe(urlOf(own, 'elsewhere'));
    if (before === undefined) delete process.env.TEST_DATABASE_URL;
    else process.env.TEST_DATABASE_URL = before;
  });
});
