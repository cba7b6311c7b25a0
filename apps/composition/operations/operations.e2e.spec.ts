import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SandboxClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createPool } from '#platform/database';
import { createLogger } from '#platform/logging';
import { RebuildRefused, type RebuildOptions, type RebuildResult } from '#platform/projections';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { startApi, startWorker, type Running } from '../index.js';
import { RebuildJobs } from './rebuild.jobs.js';
import { RebuildRuns } from './rebuild-runs.store.js';

jest.setTimeout(90_000);

const administrator = { 'x-tilsyn-user': 'ad-1', 'x-tilsyn-role': 'administrator' };
const auditor = { 'x-tilsyn-user': 'au-1', 'x-tilsyn-role': 'auditor' };

interface Answer {
  readonly state: string;
  readonly id: string;
  readonly code: string;
  readonly projections: readonly {
    readonly name: string;
    readonly rebuild: { readonly id: string } | null;
  }[];
  readonly queues: readonly { readonly name: string }[];
  readonly checks: readonly { readonly name: string; readonly text: string }[];
}

let database: TestDatabase;
let folder: string;
let api: Running;
let worker: Running | undefined;

const clock = new SandboxClock('2023-03-15T08:00:00Z');
const logger = createLogger({ level: 'silent', format: 'json', destination: { write: () => undefined } });
const configOf = () =>
  loadConfig({ TILSYN_MODE: 'test', PORT: '0', DATABASE_URL: database.url, TILSYN_DATA: folder });

async function ask(path: string, { method = 'GET', who = administrator, language = 'da' } = {}) {
  const headers = { ...who, 'accept-language': language };
  const answer = await fetch(`${api.url}/api/operations${path}`, { method, headers });
  return { status: answer.status, body: (await answer.json()) as Answer };
}

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tilsyn-operations-'));
  api = await startApi(configOf(), { clock, logger });
});
afterAll(async () => {
  await worker?.close();
  await api.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('looking after the instance', () => {
  it.each(['/projections', '/jobs', '/outbox', '/health', '/projections/audit-rounds/rebuild'])(
    'shows %s to administrators only',
    async (path) => {
      expect(await ask(path, { who: auditor })).toMatchObject({
        status: 403,
        body: { code: 'access.role-not-allowed' },
      });
    },
  );

  it('tells where every read model and reaction stands', async () => {
    const { body } = await ask('/projections');
    expect(body).toMatchObject({ head: expect.any(String), logError: null });
    expect(body.projections.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['audit-rounds', 'consent-status', 'queued-reminders']),
    );
    expect(body.projections[0]).toMatchObject({ state: 'running', parked: 0, rebuild: null });
  });

  it('shows the queues of the workers in a process that works none', async () => {
    const { body } = await ask('/jobs');
    expect(body.queues.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['rebuild-projection', 'reminder-catch-up', 'reminder-sweep']),
    );
    expect(body.queues[0]).toMatchObject({ waiting: 0, active: 0, failed: 0, lastFailure: null });
  });

  it('tells what waits in the outbox, and by which way mails go', async () => {
    expect(await ask('/outbox')).toMatchObject({
      status: 200,
      body: { transport: 'file', waiting: 0, oldestAgeSeconds: null, bounced: 0, lastTrouble: null },
    });
  });

  it('puts the readiness checks into words, in both languages', async () => {
    const [da, en] = [await ask('/health'), await ask('/health', { language: 'en' })];
    expect(da.body).toMatchObject({ status: 'ready' });
    expect(da.body.checks.map(({ name }) => name)).toContain('event-store');
    for (const [at, check] of da.body.checks.entries()) {
      expect(check.text).toMatch(/\.$/);
      expect(check.text).not.toBe(en.body.checks[at]?.text);
    }
  });
});

describe('a rebuild', () => {
  const path = '/projections/audit-rounds/rebuild';

  it('knows the read models, and says that there was none yet', async () => {
    for (const method of ['GET', 'POST'])
      expect(await ask('/projections/nothing/rebuild', { method })).toMatchObject({
        status: 404,
        body: { code: 'projection.unknown' },
      });
    expect(await ask(path)).toMatchObject({ status: 404, body: { code: 'projection.never-rebuilt' } });
    expect(await ask(`${path}/cancel`, { method: 'POST' })).toMatchObject({
      status: 404,
      body: { code: 'projection.never-rebuilt' },
    });
  });

  it('is the administrator’s to ask for and to cancel', async () => {
    for (const each of [path, `${path}/cancel`])
      expect((await ask(each, { method: 'POST', who: auditor })).status).toBe(403);
  });

  it('waits for a worker, and is asked for once', async () => {
    const asked = await ask(path, { method: 'POST' });
    expect(asked).toMatchObject({ status: 202, body: { state: 'waiting', askedBy: 'ad-1', done: null } });
    expect(await ask(path, { method: 'POST' })).toMatchObject({
      status: 409,
      body: { code: 'projection.rebuild-running' },
    });
    const { body } = await ask('/projections');
    const shown = body.projections.find(({ name }) => name === 'audit-rounds');
    expect(shown?.rebuild?.id).toBe(asked.body.id);
  });

  it('is cancelled at once while it waits, and stays so', async () => {
    const cancelled = await ask(`${path}/cancel`, { method: 'POST' });
    expect(cancelled).toMatchObject({ status: 202, body: { state: 'cancelled', cancelAsked: true } });
    expect(await ask(`${path}/cancel`, { method: 'POST' })).toMatchObject({ body: { state: 'cancelled' } });
  });

  it('is done by a worker, and says how it went', async () => {
    const { body: asked } = await ask(path, { method: 'POST' });
    worker = await startWorker(configOf(), { clock, logger });
    let shown = await ask(path);
    while (shown.body.state === 'waiting' || shown.body.state === 'running') {
      await pause(50);
      shown = await ask(path);
    }
    expect(shown.body).toMatchObject({ id: asked.id, state: 'done', warning: null, trouble: null });
    expect(shown.body).toMatchObject({ seconds: expect.any(Number), endedAt: expect.any(String) });
  });
});

describe('a rebuild in a worker', () => {
  const result: RebuildResult = {
    ...{ projection: 'audit-rounds', fromVersion: 1, version: 1, position: '7', events: 7, seconds: 1 },
    ...{ parked: 0, verification: { compared: false, reason: 'a test' }, warning: undefined },
  };
  const never = new AbortController().signal;

  const untilAborted = ({ signal, onProgress }: RebuildOptions = {}) =>
    new Promise<RebuildResult>((_, reject) => {
      onProgress?.({
        ...{ projection: 'audit-rounds', phase: 'building', position: '3', head: '7' },
        ...{ done: 3, total: 7, events: 3, eventsPerSecond: 30 },
      } as never);
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });

  async function during(rebuild: (name: string, options?: RebuildOptions) => Promise<RebuildResult>) {
    const pool = createPool(database.url, { name: 'spec', max: 4 });
    const runs = new RebuildRuns(pool);
    const id = crypto.randomUUID();
    const name = `model-${id.slice(0, 8)}`;
    await runs.ask(id, name, 'ad-1');
    const jobs = new RebuildJobs(runs, { rebuild });
    return { runs, id, name, jobs, end: () => pool.end() };
  }

  it('ends when somebody cancels it, and had told how far it was', async () => {
    const { runs, id, name, jobs, end } = await during((_name, options) => untilAborted(options));
    const running = jobs.run({ data: { run: id }, signal: never });
    while ((await runs.latest(name))?.done !== 3) await pause(20);
    expect(await runs.latest(name)).toMatchObject({ state: 'running', phase: 'building', total: 7 });
    await runs.cancel(name);
    await running;
    expect(await runs.latest(name)).toMatchObject({ state: 'cancelled', trouble: null });
    await end();
  });

  it('tells why it failed, and is not tried in vain again', async () => {
    const { runs, id, name, jobs, end } = await during(async () => {
      throw new RebuildRefused('it is being rebuilt already');
    });
    await jobs.run({ data: { run: id }, signal: never });
    await jobs.run({ data: { run: id }, signal: never });
    expect(await runs.latest(name)).toMatchObject({
      state: 'failed',
      trouble: 'it is being rebuilt already',
    });
    await end();
  });

  it('is left to the next worker when its own ends', async () => {
    const stopping = new AbortController();
    let calls = 0;
    const { runs, id, name, jobs, end } = await during((_name, options) => {
      calls += 1;
      return calls === 1 ? untilAborted(options) : Promise.resolve(result);
    });
    const running = jobs.run({ data: { run: id }, signal: stopping.signal });
    while (calls === 0) await pause(20);
    stopping.abort();
    await expect(running).rejects.toThrow();
    expect(await runs.latest(name)).toMatchObject({ state: 'running' });
    await jobs.run({ data: { run: id }, signal: never });
    expect(await runs.latest(name)).toMatchObject({ state: 'done', events: 7 });
    await end();
  });

  it('keeps nobody from asking once its worker has been gone for long', async () => {
    const { runs, id, name, end } = await during(async () => result);
    await runs.take(id);
    expect(await runs.ask(crypto.randomUUID(), name, 'ad-2')).toBeUndefined();
    const pool = createPool(database.url, { name: 'spec', max: 1 });
    await pool.query(`update ops.rebuild_run set seen_at = seen_at - interval '6 minutes' where id = $1`, [
      id,
    ]);
    expect(await runs.ask(crypto.randomUUID(), name, 'ad-2')).toMatchObject({ state: 'waiting' });
    await pool.end();
    await end();
  });
});
