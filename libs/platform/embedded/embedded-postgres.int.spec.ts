import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chmodSync, existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { chooseUser } from './choose-user.js';
import { compileLauncher, gone, startElsewhere } from './compiled-launcher.fixtures.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import {
  locateDataDirectory,
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
  stopOnSignals,
  type EmbeddedPostgres,
} from './index.js';
import { initialise } from './initialise.js';
import { locateCarrier } from './locate-binaries.js';
import { isAlive } from './postmaster.js';
import { prepareBinaries } from './prepare-binaries.js';
import { runAs } from './run-as.js';

jest.setTimeout(60_000);

const isRoot = process.getuid?.() === 0;
let scratch = '';
let launcher = '';
const used = new Set<string>();

const folder = (name: string) => path.join(scratch, name);
const lockFileOf = (directory: string) => path.join(directory, 'pgdata', 'postmaster.pid');
const pidOf = async (directory: string) =>
  Number((await readFile(lockFileOf(directory), 'utf8')).split('\n')[0]);

async function start(
  dataDirectory: string,
  log: (line: string) => void = () => undefined,
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory, durable: false, log });
  used.add(server.dataDirectory);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function refusal(work: Promise<unknown>): Promise<EmbeddedPostgresError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof EmbeddedPostgresError) return error;
  throw new Error('expected an EmbeddedPostgresError', { cause: error });
}

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'tilsyn-embedded-'));
  chmodSync(scratch, 0o755);
  launcher = await compileLauncher(folder('launcher'));
});

afterEach(async () => {
  for (const directory of used) {
    await stopEmbeddedPostgres(directory);
    await rm(directory, { recursive: true, force: true });
  }
  used.clear();
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('a start', () => {
  it('creates the cluster, answers in UTF8, UTC and the C locale with ICU at hand, and stops', async () => {
    const server = await start(folder('fresh'));
    expect(server).toMatchObject({ adopted: false, dataDirectory: folder('fresh') });
    const [row] = await query(
      server.url,
      `SELECT current_database() AS database, current_setting('server_encoding') AS encoding,
              current_setting('TimeZone') AS zone, current_setting('listen_addresses') AS addresses,
              (SELECT datcollate FROM pg_database WHERE datname = current_database()) AS locale,
              'Århus' COLLATE "da-x-icu" > 'Ørsted' AS danish`,
    );
    expect(row).toEqual({
      database: 'tilsyn',
      encoding: 'UTF8',
      zone: 'UTC',
      addresses: '127.0.0.1',
      locale: 'C',
      danish: true,
    });
    const pid = await pidOf(server.dataDirectory);
    await server.stop();
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('keeps the password in a file only the server and root can read', async () => {
    const server = await start(folder('secret'));
    const found = await stat(path.join(server.dataDirectory, 'pgdata', 'tilsyn.password'));
    expect(found.mode & 0o777).toBe(0o600);
    const guess = new URL(server.url);
    guess.password = 'guess';
    await expect(query(guess.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps the data over a restart', async () => {
    const first = await start(folder('kept'));
    await query(first.url, 'CREATE TABLE note AS SELECT 42 AS answer');
    await first.stop();
    const second = await start(folder('kept'));
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'SELECT answer FROM note')).toEqual([{ answer: 42 }]);
  });

  it('works in a folder with a space and a quote in its name', async () => {
    const server = await start(folder("anna's data folder"));
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('creates the database it is asked for', async () => {
    const server = await startEmbeddedPostgres({
      dataDirectory: folder('named'),
      durable: false,
      database: 'demo-1',
    });
    used.add(server.dataDirectory);
    expect(await query(server.url, 'SELECT current_database() AS name')).toEqual([{ name: 'demo-1' }]);
  });

  it('is durable unless told otherwise', async () => {
    const server = await startEmbeddedPostgres({ dataDirectory: folder('durable') });
    used.add(server.dataDirectory);
    expect(
      await query(
        server.url,
        `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
      ),
    ).toEqual([{ fsync: 'on', commit: 'on' }]);
  });

  it('tells the end of the log when the server does not come up', async () => {
    const server = await start(folder('broken'));
    await server.stop();
    await writeFile(path.join(server.dataDirectory, 'pgdata', 'postgresql.conf'), 'no_such_setting = 1\n');
    const error = await refusal(start(folder('broken')));
    expect(error.code).toBe('embedded.start-failed');
    expect(error.message).toContain('no_such_setting');
  });

  it('tells what initdb said when the cluster cannot be created', async () => {
    await mkdir(folder('failing'));
    const binaries = { initdb: '/bin/false', postgres: '/bin/false' };
    const work = initialise({ directory: folder('failing'), user: chooseUser(), binaries, durable: false });
    expect((await refusal(work)).code).toBe('embedded.initdb-failed');
    expect(await readdir(folder('failing'))).toEqual([]);
  });

  it('touches nothing that lies where the cluster should be and is none', async () => {
    await mkdir(folder('littered/pgdata'), { recursive: true });
    await writeFile(folder('littered/pgdata/thesis.txt'), '');
    expect((await refusal(start(folder('littered')))).message).toContain('not a database');
    expect(await readdir(folder('littered/pgdata'))).toEqual(['thesis.txt']);
  });
});

describe('a server that is there already', () => {
  it('is adopted, and survives the stop of whoever adopted it', async () => {
    const first = await start(folder('live'));
    const second = await start(folder('live'));
    expect(second).toMatchObject({ adopted: true, url: first.url });
    await second.stop();
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.stop();
    await expect(query(first.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('survives the SIGKILL of its parent and is adopted by the next start', async () => {
    const { child, report } = startElsewhere(launcher, folder('orphan'), { linger: true });
    const { url, adopted } = await report;
    expect(adopted).toBe(false);
    child.kill('SIGKILL');
    await gone(child);
    expect(await start(folder('orphan'))).toMatchObject({ adopted: true, url });
  });

  it('stops when the process that started it ends without a word', async () => {
    const { child, report } = startElsewhere(launcher, folder('ended'));
    const { url = '' } = await report;
    await gone(child);
    for (let tries = 0; existsSync(lockFileOf(folder('ended'))) && tries < 200; tries += 1) await sleep(20);
    await expect(query(url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('is refused when it does not take the password kept beside the data', async () => {
    const server = await start(folder('changed'));
    await writeFile(path.join(server.dataDirectory, 'pgdata', 'tilsyn.password'), 'another');
    expect((await refusal(start(folder('changed')))).code).toBe('embedded.server-not-ours');
  });
});

describe('a stale lock file', () => {
  it('of a server that was killed is cleaned up by PostgreSQL, and committed data is there', async () => {
    const server = await startEmbeddedPostgres({ dataDirectory: folder('killed') });
    used.add(server.dataDirectory);
    await query(server.url, 'CREATE TABLE note AS SELECT 42 AS answer');
    process.kill(await pidOf(server.dataDirectory), 'SIGKILL');
    const next = await start(folder('killed'));
    expect(next.adopted).toBe(false);
    expect(await query(next.url, 'SELECT answer FROM note')).toEqual([{ answer: 42 }]);
  });

  it('with the process id of a program that is no server is removed', async () => {
    const server = await start(folder('reused'));
    const lines = (await readFile(lockFileOf(server.dataDirectory), 'utf8')).split('\n');
    await server.stop();
    await writeFile(lockFileOf(server.dataDirectory), [process.pid, ...lines.slice(1)].join('\n'));
    expect((await start(folder('reused'))).adopted).toBe(false);
  });

  it('with the process id of the server of another cluster is removed', async () => {
    const [one, other] = [await start(folder('one')), await start(folder('other'))];
    const lines = (await readFile(lockFileOf(one.dataDirectory), 'utf8')).split('\n');
    await one.stop();
    await writeFile(
      lockFileOf(one.dataDirectory),
      [await pidOf(other.dataDirectory), ...lines.slice(1)].join('\n'),
    );
    const again = await start(folder('one'));
    expect(again.adopted).toBe(false);
    expect(await query(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('of a start that was killed is taken over', async () => {
    await mkdir(folder('half'), { recursive: true });
    const { child, report } = startElsewhere(launcher, folder('elsewhere'));
    used.add(folder('elsewhere'));
    await report;
    await gone(child);
    await writeFile(path.join(folder('half'), 'start.lock'), String(child.pid));
    expect((await start(folder('half'))).adopted).toBe(false);
  });
});

describe('several starts at once', () => {
  it('in two processes give one server: one creates it, the other adopts it', async () => {
    used.add(folder('twice'));
    const both = [1, 2].map(() => startElsewhere(launcher, folder('twice'), { linger: true }));
    const reports = await Promise.all(both.map(({ report }) => report));
    expect(reports.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
    expect(new Set(reports.map(({ url }) => url)).size).toBe(1);
    expect((await readdir(folder('twice'))).sort()).toEqual(['pgdata', 'postgres.log']);
    both.forEach(({ child }) => child.kill('SIGKILL'));
    await Promise.all(both.map(({ child }) => gone(child)));
  });

  it('in one process give one server too', async () => {
    const servers = await Promise.all([1, 2, 3].map(() => start(folder('thrice'))));
    expect(servers.filter(({ adopted }) => adopted)).toHaveLength(2);
  });
});

describe('the folders on the way', () => {
  it('send the data elsewhere, with a word about it, when the server cannot pass', async () => {
    await mkdir(folder('closed'), { mode: isRoot ? 0o700 : 0o500 });
    const said: string[] = [];
    const server = await start(folder('closed/data'), (line) => said.push(line));
    expect(path.dirname(server.dataDirectory)).toBe(tmpdir());
    expect(said).toEqual([expect.stringContaining(server.dataDirectory)]);
    expect(said[0]).toContain(isRoot ? `cannot enter ${folder('closed')}` : 'cannot be created (EACCES)');
    expect(existsSync(folder('closed/data'))).toBe(false);
    await query(server.url, 'CREATE TABLE note AS SELECT 42 AS answer');
    await server.stop();
    const again = await start(folder('closed/data'));
    expect(await query(again.url, 'SELECT answer FROM note')).toEqual([{ answer: 42 }]);
    await chmod(folder('closed'), 0o755);
  });

  it('never leave existing data behind: data that cannot be reached is an error', async () => {
    await mkdir(folder('later-closed'));
    const server = await start(folder('later-closed/data'));
    await server.stop();
    used.clear();
    await chmod(isRoot ? folder('later-closed') : folder('later-closed/data'), isRoot ? 0o700 : 0o500);
    const error = await refusal(start(folder('later-closed/data')));
    expect(error.code).toBe('embedded.data-unreachable');
    await chmod(isRoot ? folder('later-closed') : folder('later-closed/data'), 0o755);
  });

  it('let a strict umask pass', async () => {
    const before = process.umask(0o077);
    try {
      expect((await start(folder('strict/deep/data'))).dataDirectory).toBe(folder('strict/deep/data'));
    } finally {
      process.umask(before);
    }
  });

  it('to the binaries may be closed: then a copy is used, and used again', async () => {
    const carrier = locateCarrier();
    const user = chooseUser();
    await mkdir(folder('shut'), { mode: 0o700 });
    await cp(carrier.native, folder('shut/native'), { recursive: true, verbatimSymlinks: true });
    const shut = { native: folder('shut/native'), version: carrier.version };
    const first = await prepareBinaries(shut, user, scratch);
    expect(first.postgres.startsWith(folder('shut'))).toBe(!user.switched);
    expect(await prepareBinaries(shut, user, scratch)).toEqual(first);
    const ran = await runAs({ program: first.postgres, args: ['--version'], cwd: '/', user });
    expect(ran.output).toContain('(PostgreSQL) 18');
    const cache = path.dirname(path.dirname(path.dirname(first.postgres)));
    if (user.switched) await rm(path.join(cache, 'native', 'lib', 'libpq.so.5.18'));
    expect(await prepareBinaries(shut, user, scratch)).toEqual(first);
    expect(existsSync(path.join(path.dirname(first.postgres), '../lib/libpq.so.5.18'))).toBe(true);
  });
});

describe('the carried binaries', () => {
  it.each([true, false])(
    'work without their links, in a folder that can be written: %s',
    async (writable) => {
      const { native, version } = locateCarrier();
      const bare = folder(`bare-${writable}/native`);
      await mkdir(path.dirname(bare));
      await cp(native, bare, { recursive: true, verbatimSymlinks: true });
      for (const name of await readdir(path.join(bare, 'lib'))) {
        if (/^libicu\w+\.so(\.60)?$/.test(name)) await rm(path.join(bare, 'lib', name));
      }
      await chmod(path.join(bare, 'lib'), writable ? 0o755 : 0o555);
      const user = chooseUser();
      const { initdb } = await prepareBinaries({ native: bare, version }, user, scratch);
      await chmod(path.join(bare, 'lib'), 0o755);
      expect((await runAs({ program: initdb, args: ['--version'], cwd: '/', user })).code).toBe(0);
      expect(initdb.startsWith(bare)).toBe(writable || isRoot);
    },
  );

  it('are made executable again when an archive lost that', async () => {
    const { native, version } = locateCarrier();
    await cp(native, folder('flat/native'), { recursive: true, verbatimSymlinks: true });
    await chmod(folder('flat/native/bin/postgres'), 0o644);
    const { postgres } = await prepareBinaries(
      { native: folder('flat/native'), version },
      chooseUser(),
      scratch,
    );
    expect((await stat(postgres)).mode & 0o111).toBe(0o111);
  });

  it('that cannot run are an error with a remedy, never an unhandled event', async () => {
    const command = { program: folder('no-such-program'), args: [], cwd: '/', user: chooseUser() };
    const error = await refusal(runAs(command));
    expect(error.code).toBe('embedded.binaries-unusable');
    expect(error.message).toContain('DATABASE_URL');
  });
});

describe('the user the server runs as', () => {
  it('is never root: root steps down, everyone else stays themselves', async () => {
    const server = await start(folder('who'));
    const { uid } = await stat(path.join(server.dataDirectory, 'pgdata'));
    expect(uid).not.toBe(0);
    expect(uid).toBe(chooseUser().uid);
    expect(chooseUser()).toMatchObject(
      isRoot ? { switched: true } : { name: userInfo().username, switched: false },
    );
  });

  it('is the owner of existing data when root starts it, or becomes its owner when that user is unknown', async () => {
    const server = await start(folder('inherited'));
    await server.stop();
    const cluster = path.join(server.dataDirectory, 'pgdata');
    if (isRoot) await chown(cluster, 54321, 54321);
    const again = await start(folder('inherited'));
    expect((await stat(cluster)).uid).toBe(chooseUser().uid);
    expect(await query(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(chooseUser(65534).name).toBe(isRoot ? 'nobody' : userInfo().username);
  });

  it('needs a name: a bare user id is told what to do', async () => {
    await mkdir(folder('nameless'), { mode: 0o777 });
    const uid = isRoot ? 54321 : undefined;
    const { child, report } = startElsewhere(launcher, folder('nameless'), uid ? { uid } : {});
    const { code, message = '', adopted } = await report;
    await gone(child);
    used.add(folder('nameless'));
    expect(isRoot ? code : adopted).toBe(isRoot ? 'embedded.no-passwd-entry' : false);
    expect(message).toContain(isRoot ? 'DATABASE_URL' : '');
  });
});

describe('the data folder', () => {
  it('is TILSYN_DATA, or .tilsyn under the current folder', () => {
    expect(locateDataDirectory({}, '/srv/app')).toBe('/srv/app/.tilsyn');
    expect(locateDataDirectory({ TILSYN_DATA: ' ' }, '/srv/app')).toBe('/srv/app/.tilsyn');
    expect(locateDataDirectory({ TILSYN_DATA: 'data' }, '/srv/app')).toBe('/srv/app/data');
    expect(locateDataDirectory({ TILSYN_DATA: '/data' }, '/srv/app')).toBe('/data');
  });
});

describe('stopping', () => {
  it('says whether there was a server', async () => {
    await start(folder('stopped'));
    expect(await stopEmbeddedPostgres(folder('stopped'))).toBe(true);
    expect(await stopEmbeddedPostgres(folder('stopped'))).toBe(false);
    expect(await stopEmbeddedPostgres(folder('never-there'))).toBe(false);
  });

  it('on a signal can be left to a script', () => {
    const before = process.listenerCount('SIGTERM');
    stopOnSignals({ stop: async () => undefined });
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.removeAllListeners(signal));
  });
});
