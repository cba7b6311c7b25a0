import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { shippedProgrammeFile } from '#modules/organisations';
import { auditor, headersOf, HOVEDSTADEN, SJAELLAND } from './instance.fixtures.js';
import { start, tilsyn, type Ended, type Started } from './terminal.fixtures.js';

jest.setTimeout(300_000);

interface Line {
  readonly region: string;
  readonly sampled: number | null;
  readonly open: number;
  readonly closed: number;
  readonly openBy: Readonly<Record<string, number>>;
  readonly reported: string;
  readonly complianceAtAnalysis: Readonly<Record<string, unknown>>;
}
interface Status {
  readonly asOf: string;
  readonly regions: readonly Line[];
  readonly national: Line;
}

const folders: string[] = [];
const running: Started[] = [];

/** A folder of its own with a space in its name, which the database server's user can reach too. */
async function folderOf(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `tilsyn ${name} `));
  await chmod(folder, 0o755);
  folders.push(folder);
  return folder;
}

function started(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Started {
  const command = start(args, { cwd, env });
  running.push(command);
  return command;
}

async function ended(command: Started): Promise<Ended> {
  command.process.kill('SIGTERM');
  return command.ended;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const postgresOf = async (data: string): Promise<number> =>
  Number((await readFile(join(data, 'pgdata/postmaster.pid'), 'utf8')).split('\n')[0]);

afterEach(async () => {
  for (const command of running.splice(0)) if (command.process.exitCode === null) await ended(command);
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('tilsyn, asked for something that needs no database', () => {
  let cwd: string;
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    tilsyn(args, { cwd, env });
  beforeAll(async () => {
    cwd = await folderOf('at rest');
  });

  it('tells what it can do', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const command of [
      'start',
      'api',
      'worker',
      'migrate',
      'demo',
      'status',
      'import',
      'draw',
      'rebuild',
      'reminders',
      'config',
    ])
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    const sub = await run(['import', 'frame', '--help']);
    expect([sub.code, sub.stdout]).toEqual([0, expect.stringContaining('<round>')]);
  });

  it('says what was probably meant', async () => {
    const { code, stdout, stderr } = await run(['statsu']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/unknown command 'statsu'[\s\S]*Did you mean status\?/);
    expect(await run(['status', '--as-off', '2023-03-15'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--as-of'),
    });
  });

  it('takes no day that is none', async () => {
    for (const args of [
      ['status', '--as-of', 'notadate'],
      ['status', '--known-on', '2023-02-30'],
      ['reminders', 'due', '--until', 'soon'],
    ]) {
      const { code, stdout, stderr } = await run(args);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('is no date')]);
    }
  });

  it('lists everything that is wrong with the settings at once', async () => {
    const env = {
      TILSYN_MODE: 'play',
      PORT: '99999',
      HOST: '0.0.0.0',
      SMTP_URL: 'http://me:hunter2@mail',
      TILSYN_DTA: 'x',
    };
    const { code, stdout, stderr } = await run(['config', 'check'], env);
    expect([code, stdout]).toEqual([2, '']);
    for (const name of Object.keys(env)) expect(stderr).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(stderr).not.toContain('hunter2');
    expect(await run(['start'], env)).toMatchObject({
      code: 2,
      stdout: '',
      stderr,
    });
  });

  it('shows the settings, and hides the secrets', async () => {
    const env = { PORT: '4000', DATABASE_URL: 'postgres://me:hunter2@db/tilsyn' };
    const { code, stdout, stderr } = await run(['config', 'check', '--json'], env);
    expect([code, stderr]).toEqual([0, 'The configuration is valid.\n']);
    const settings = JSON.parse(stdout) as { name: string; value: string; source: string }[];
    expect(settings).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'PORT', value: '4000', source: 'set' })]),
    );
    expect(stdout).not.toContain('hunter2');
  });

  it('verifies no draw without its files', async () => {
    const frame = join(cwd, 'frame.csv');
    const certificate = join(cwd, 'certificate.json');
    await writeFile(frame, 'requisition;region\n');
    const verify = (proof: string) => run(['draw', 'verify', '--frame', frame, '--certificate', proof]);
    expect(await verify(certificate)).toMatchObject({ code: 3, stdout: '' });
    await writeFile(certificate, '{"format":"something else"}');
    expect(await verify(certificate)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('is no certificate'),
    });
  });

  it('draws from a seed alone, with no database and no certificate', async () => {
    const frame = join(cwd, 'small.csv');
    const rows = ['a', 'b', 'c', 'd'].map((id) => `R-${id};1084;rare-diseases;D-1;2023-01-02`);
    await writeFile(
      frame,
      ['requisition;region;patient group;department;analysed on', ...rows, ''].join('\n'),
    );
    const seeded = ['draw', 'verify', '--frame', frame, '--seed', '4 1 6', '--json', '--allocation'];
    const drawn = await run([...seeded, '{"kind":"proportional","total":2}']);
    const { agrees, samples } = JSON.parse(drawn.stdout) as { agrees: boolean; samples: { rank: number }[] };
    expect([drawn.code, agrees, samples.map(({ rank }) => rank)]).toEqual([0, true, [1, 2]]);
    expect(await run([...seeded, 'two of them'])).toMatchObject({ code: 2, stdout: '' });
    expect(await run(['draw', 'verify', '--frame', frame])).toMatchObject({ code: 2, stdout: '' });
  });

  it('fails with one line when the database is away', async () => {
    const env = { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/none' };
    const { code, stdout, stderr } = await run(['status'], env);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^tilsyn: .*127\.0\.0\.1:1.*\n$/);
    expect(stderr).not.toContain('hunter2');
  });
});

describe('tilsyn on a database', () => {
  let cwd: string;
  let database: TestDatabase;
  const run = (...args: string[]) => tilsyn(args, { cwd, env: { DATABASE_URL: database.url } });

  beforeAll(async () => {
    cwd = await folderOf('at work');
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('brings it up to date once', async () => {
    const first = await run('migrate');
    expect([first.code, first.stdout]).toEqual([0, expect.stringMatching(/^\w+\d{13}\n/)]);
    expect(await run('migrate')).toMatchObject({ code: 0, stdout: 'up to date\n' });
  });

  it('imports the programme once', async () => {
    expect(await run('import', 'programme')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^dk-genome: \d+ entries recorded\n$/),
    });
    expect(await run('import', 'programme', fileURLToPath(shippedProgrammeFile))).toMatchObject({
      code: 0,
      stdout: 'dk-genome: nothing new\n',
    });
    expect(await run('import', 'programme', 'missing.yaml')).toMatchObject({ code: 3, stdout: '' });
    await writeFile(join(cwd, 'broken.yaml'), 'programme: [');
    expect(await run('import', 'programme', 'broken.yaml')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('programme-file.malformed'),
    });
  });

  it('imports a frame beside the instance that serves, or lists what is wrong with it', async () => {
    const serving = started(['start', '--mode', 'test'], cwd, { DATABASE_URL: database.url, PORT: '0' });
    const [, url] = await serving.said(/"url":"(http:[^"]+)"/);
    const today = new Date().toISOString().slice(0, 10);
    const plan = {
      id: 'R-CLI',
      programme: 'dk-genome',
      title: 'Runde fra terminalen',
      regime: 'normal',
      periodFrom: '2022-01-01',
      periodTo: '2022-12-31',
      regions: [HOVEDSTADEN, SJAELLAND],
      sampling: 'drawn',
      occurredOn: today,
    };
    const planned = await fetch(`${url}/api/audit-rounds`, {
      method: 'POST',
      headers: { ...headersOf(auditor), 'content-type': 'application/json' },
      body: JSON.stringify(plan),
    });
    expect(planned.status).toBe(201);

    const row = (id: string, region: string, day: string) => `${id};${region};rare-diseases;AFD-1;${day};;`;
    const file = async (name: string, ...rows: readonly string[]) => {
      const heading = 'requisition;region;patient group;department;analysed on;family;relation';
      await writeFile(join(cwd, name), `${[heading, ...rows].join('\n')}\n`);
      return name;
    };
    const faulty = await file(
      'faulty rows.csv',
      row('R-1', '9999', '2022-05-01'),
      row('R-2', HOVEDSTADEN, '2022-02-30'),
    );
    const refused = await run('import', 'frame', 'R-CLI', faulty);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(/^line 2, region: .*\[region\.unknown\]$/m);
    expect(refused.stderr).toMatch(/^line 3, analysedOn: .*\[date\.not-a-date\]$/m);
    expect(refused.stderr).toContain('[frame.rows-refused]');

    const good = await file(
      'good rows.csv',
      row('R-1', HOVEDSTADEN, '2022-05-01'),
      row('R-2', SJAELLAND, '2022-05-02'),
    );
    expect(await run('import', 'frame', 'R-NONE', good)).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('audit-round.unknown'),
    });
    expect(await run('import', 'frame', 'R-CLI', 'missing.csv')).toMatchObject({ code: 3, stdout: '' });
    const frozen = await run('import', 'frame', 'R-CLI', good, '--json');
    expect([frozen.code, JSON.parse(frozen.stdout)]).toMatchObject([
      0,
      { requisitions: 2, frameSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    const other = await file('other rows.csv', row('R-3', HOVEDSTADEN, '2022-05-01'));
    expect(await run('import', 'frame', 'R-CLI', other)).toMatchObject({
      code: 4,
      stdout: '',
      stderr: expect.stringContaining('frame-already-frozen'),
    });

    const stopped = await ended(serving);
    expect([stopped.code, stopped.stdout]).toEqual([0, '']);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('says what is outstanding, as a table or as JSON', async () => {
    const { code, stdout } = await run('status', '--json');
    const status = JSON.parse(stdout) as Status;
    expect([code, status.regions.map(({ open }) => open)]).toEqual([0, [0, 0, 0, 0, 0]]);
    const table = await run('status', '--as-of', '2023-03-15', '--known-on', '2023-03-15');
    expect([table.code, table.stdout]).toEqual([
      0,
      expect.stringContaining('Consent status as of 15 March 2023'),
    ]);
    expect(table.stdout).toContain('Region Hovedstaden');
    expect(await run('status', '--round', 'R-NONE')).toMatchObject({ code: 3, stdout: '' });
  });

  it('says what would go out', async () => {
    expect(await run('reminders', 'due')).toMatchObject({ code: 0, stdout: '', stderr: 'Nothing is due.\n' });
    expect(await run('reminders', 'due', '--json')).toMatchObject({ code: 0, stdout: '[]\n', stderr: '' });
  });

  it('rebuilds what it knows, and names what it knows', async () => {
    const known = [
      'audit-rounds',
      'consent-status',
      'queued-reminders',
      'reminder-pauses',
      'people',
      'api-tokens',
    ];
    const one = await run('rebuild', 'audit-rounds', '--json');
    expect([one.code, JSON.parse(one.stdout)]).toMatchObject([
      0,
      [{ projection: 'audit-rounds', events: expect.any(Number) }],
    ]);
    const unknown = await run('rebuild', 'nothing');
    expect([unknown.code, unknown.stdout]).toEqual([3, '']);
    expect(unknown.stderr).toMatch(/there is no projection nothing; known are .*audit-rounds/);
    const all = (await run('rebuild')).stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(all).toEqual(known);
  });
});

describe('tilsyn start, without a database of one’s own', () => {
  it('starts PostgreSQL, and leaves none behind when it is told to end', async () => {
    const cwd = await folderOf('by itself');
    const serving = started(['start', '--mode', 'test'], cwd, { PORT: '0' });
    const [, url] = await serving.said(/"url":"(http:[^"]+)"/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const server = await postgresOf(join(cwd, '.tilsyn'));
    expect(isAlive(server)).toBe(true);
    const { code, stdout } = await ended(serving);
    expect([code, stdout, isAlive(server)]).toEqual([0, '', false]);
    expect(await tilsyn(['stop'], { cwd })).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('No server is running'),
    });
  });
});

describe('tilsyn demo', () => {
  const of = ({ regions }: Status, region: string) =>
    regions.find((line) => line.region === `Region ${region}`);
  const UNKNOWN = { unavailable: 'n-unknown' };

  it('shows the case of the 13th meeting as JSON', async () => {
    const cwd = await folderOf('demo');
    const { code, stdout } = await tilsyn(['demo', '--print', '--json'], { cwd });
    expect(code).toBe(0);
    const [december, march, ...more] = JSON.parse(stdout) as Status[];
    if (!december || !march) throw new Error('the demo printed fewer than two statuses');
    expect([december.asOf, march.asOf, more]).toEqual(['2022-12-16', '2023-03-15', []]);
    expect(december.regions.map(({ region, open }) => [region, open])).toEqual([
      ['Region Nordjylland', 0],
      ['Region Midtjylland', 1],
      ['Region Syddanmark', 0],
      ['Region Hovedstaden', 6],
      ['Region Sjælland', 2],
    ]);
    expect(march.national).toMatchObject({
      open: 8,
      closed: 1,
      openBy: { awaitingRetrospectiveConsent: 3, transferOffered: 1, awaitingAnswer: 4 },
    });
    expect(of(march, 'Midtjylland')).toMatchObject({
      open: 1,
      openBy: { awaitingRetrospectiveConsent: 1, transferOffered: 0 },
    });
    expect(of(march, 'Sjælland')).toMatchObject({ open: 2, openBy: { awaitingRetrospectiveConsent: 2 } });
    expect(of(march, 'Hovedstaden')).toMatchObject({
      open: 5,
      closed: 1,
      openBy: { transferOffered: 1, awaitingAnswer: 4 },
    });
    expect(of(march, 'Syddanmark')).toMatchObject({ open: 0, sampled: null, reported: 'no-errors-found' });
    expect(of(march, 'Nordjylland')).toMatchObject({ open: 0, sampled: null, reported: 'not-mentioned' });
    for (const line of [december, march].flatMap(({ regions, national }) => [...regions, national]))
      expect(line.complianceAtAnalysis).toEqual(UNKNOWN);
    const server = await postgresOf(join(cwd, '.tilsyn-demo')).catch(() => 0);
    expect(server).toBe(0);
  });

  it('serves what it has shown, and lets no second demo into its folder', async () => {
    const cwd = await folderOf('demo serving');
    const serving = started(['demo', '--port', '0'], cwd);
    const [, url] = await serving.said(/The API answers at (\S+?),/);
    const server = await postgresOf(join(cwd, '.tilsyn-demo'));
    const second = await tilsyn(['demo', '--print'], { cwd });
    expect([second.code, second.stdout]).toEqual([4, '']);
    expect(second.stderr).toMatch(/^tilsyn: a demo is running in .*; end it first\n$/);
    const cookie = `tilsyn-persona=${auditor.user}`;
    const sent = await fetch(`${url}/api/reminders?state=sent&limit=200`, { headers: { cookie } });
    const { items } = (await sent.json()) as {
      items: { obligation: string; step: string; mails: { contact: string }[] }[];
    };
    expect(items.length).toBeGreaterThan(9);
    for (const { obligation, step } of items) {
      const why = await fetch(`${url}/api/reminders/${obligation}/${step}`, {
        headers: { cookie, 'accept-language': 'en' },
      });
      expect(((await why.json()) as { explanation: string[] }).explanation.join(' ')).toContain(
        'It was sent.',
      );
    }
    const { code, stdout } = await ended(serving);
    expect([code, isAlive(server)]).toEqual([0, false]);
    expect(stdout).toContain('Consent status as of 16 December 2022');
    expect(stdout).toMatch(
      /Region Hovedstaden +n unknown +5 +1 +4 +2022-12-16 +no rate +4 awaiting answer, 1 transfer offered/,
    );
    expect(stdout).not.toContain('http');
  });

  it('makes a programme of any size, the same on every machine', async () => {
    const cwd = await folderOf('demo at scale');
    const { code, stdout } = await tilsyn(['demo', '--scale', '2000', '--print', '--json'], { cwd });
    expect(code).toBe(0);
    const [status] = JSON.parse(stdout) as Status[];
    expect(status?.asOf).toBe('2024-12-30');
    expect(status?.national.closed).toBeGreaterThan(300);
    expect(status?.national.complianceAtAnalysis).toMatchObject({
      n: expect.any(Number),
      rate: expect.any(Number),
      interval: { lower: expect.any(Number), upper: expect.any(Number) },
    });
  });
});
