import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SandboxClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { EventLog } from '#platform/event-store';
import { createLogger } from '#platform/logging';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { startAll, startApi, startWorker, type Running } from './index.js';

jest.setTimeout(90_000);

const auditor = { 'x-tilsyn-user': 'au-1', 'x-tilsyn-role': 'auditor' };
const administrator = { 'x-tilsyn-user': 'ad-1', 'x-tilsyn-role': 'administrator' };
const contact = { 'x-tilsyn-user': 'rc-1', 'x-tilsyn-role': 'regional-contact', 'x-tilsyn-region': '1084' };

const yaml = new URL(
  '../../libs/modules/organisations/programmes/danish-genome-programme.yaml',
  import.meta.url,
);
const round = {
  programme: 'dk-genome',
  id: 'R-1',
  title: 'Round one',
  regime: 'normal',
  periodFrom: '2022-01-01',
  periodTo: '2022-12-31',
  regions: ['1084', '1085'],
  sampling: 'named-by-hand',
  occurredOn: '2023-03-15',
};

let database: TestDatabase;
let folder: string;
const lines: string[] = [];
const logger = createLogger({
  level: 'info',
  format: 'json',
  destination: { write: (line) => lines.push(line) },
});
const clock = new SandboxClock('2023-03-15T08:00:00Z');

const configOf = (env: Record<string, string> = {}) =>
  loadConfig({ TILSYN_MODE: 'test', PORT: '0', DATABASE_URL: database.url, TILSYN_DATA: folder, ...env });

async function ask(running: Running, path: string, headers: Record<string, string>, body?: unknown) {
  const method = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(`${running.url}${path}`, { ...method, headers: { ...headers, ...type } });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tilsyn-composition-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('api and worker in one process', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startAll(configOf(), { clock, logger });
  });
  afterAll(() => running.close());

  it('is ready', async () => {
    const { status, body } = await ask(running, '/readyz', {});
    expect([status, body]).toMatchObject([200, { status: 'ready' }]);
    expect((body['checks'] as { name: string }[]).map(({ name }) => name)).toEqual([
      'event-store',
      'read-models',
      'migrations',
      'projections',
      'jobs',
      'mail',
    ]);
  });

  it('takes a command and shows it to whoever asks with its position', async () => {
    const loaded = await ask(running, '/api/programmes/dk-genome/load-file', administrator, {
      occurredOn: '2022-01-01',
      yaml: await readFile(yaml, 'utf8'),
    });
    expect(loaded).toMatchObject({ status: 200, body: { id: 'dk-genome' } });
    const planned = await ask(running, '/api/audit-rounds', auditor, round);
    expect(planned).toMatchObject({ status: 201, body: { id: 'R-1', events: ['AuditRoundPlanned'] } });
    const listed = await ask(running, `/api/audit-rounds?after=${String(planned.body['position'])}`, auditor);
    expect(listed).toMatchObject({
      status: 200,
      body: { items: [expect.objectContaining({ title: 'Round one' })] },
    });
  });

  it('lets what happens in one room follow in the others', async () => {
    const announced = await ask(running, '/api/audit-rounds/R-1/announce', auditor, {
      occurredOn: '2023-03-15',
    });
    expect(announced.status).toBe(200);
    const check = { round: 'R-1', sample: 'S-1', region: '1084', occurredOn: '2023-03-15' };
    const logged = await ask(running, '/api/consent-checks', auditor, check);
    expect(logged.status).toBe(201);
    const after = `after=${String(logged.body['position'])}`;
    const status = await ask(running, `/api/regions/consent-status?round=R-1&${after}`, auditor);
    expect(status).toMatchObject({ status: 200 });
    const regions = status.body['regions'] as { code: string; open: number }[];
    expect(regions.find(({ code }) => code === '1084')).toMatchObject({
      open: 1,
      openBy: { awaitingAnswer: 1 },
    });
    const reminders = await ask(running, `/api/reminders?${after}`, auditor);
    expect(reminders).toMatchObject({
      status: 200,
      body: { items: expect.arrayContaining([expect.anything()]) },
    });
  });

  it('shows the log as it is, sealed, to those who audit', async () => {
    const page = await ask(running, '/api/events?stream=sampleAudit-R-1', auditor);
    expect(page.status).toBe(200);
    expect(page.body['items']).toEqual([
      expect.objectContaining({
        type: 'AuditRoundPlanned',
        revision: 0,
        recordedAt: '2023-03-15T08:00:00.000Z',
      }),
      expect.objectContaining({ type: 'AuditRoundAnnounced', revision: 1 }),
    ]);
    expect(JSON.stringify(page.body)).toContain('$sealed');
    expect(JSON.stringify(page.body)).not.toContain('Round one');
    const refused = await ask(running, '/api/events', contact);
    expect(refused).toMatchObject({ status: 403, body: { code: 'access.role-not-allowed' } });
  });

  it('pages through the log', async () => {
    const head = await running.app.get(EventLog).store.head();
    const seen: unknown[] = [];
    for (let after: string | null = 'start'; after !== null;) {
      const { body } = await ask(running, `/api/events?limit=2&after=${after}`, auditor);
      const items = body['items'] as { position: string }[];
      seen.push(...items.map(({ position }) => position));
      after = body['nextAfter'] as string | null;
    }
    expect(seen).toEqual(Array.from({ length: Number(head) }, (_, index) => String(index + 1)));
  });

  it('refuses a position that the log has not given', async () => {
    for (const after of ['999999', 'x1', '0', '01'])
      for (const path of ['/api/events', '/api/audit-rounds'])
        expect((await ask(running, `${path}?after=${after}`, auditor)).body).toMatchObject({
          code: 'request.invalid',
          errors: [{ pointer: '/after', code: 'position.malformed' }],
        });
  });

  it('describes every route of every room', async () => {
    const { body } = await ask(running, '/api/openapi.json', {});
    expect(Object.keys(body['paths'] as object)).toEqual(
      expect.arrayContaining([
        '/api/audit-rounds',
        '/api/audit-rounds/{id}/frame',
        '/api/events',
        '/api/programmes/{code}',
      ]),
    );
  });
});

describe('api and worker apart', () => {
  it('work on the same ground, and find it as it was left', async () => {
    const worker = await startWorker(configOf(), { clock, logger });
    const api = await startApi(configOf(), { clock, logger });
    const planned = await ask(api, '/api/audit-rounds', auditor, { ...round, id: 'R-2', title: 'Round two' });
    const listed = await ask(api, `/api/audit-rounds?after=${String(planned.body['position'])}`, auditor);
    expect(listed.body['items']).toHaveLength(2);
    await Promise.all([api.close(), api.close()]);
    await worker.close();
    await expect(fetch(`${api.url}/healthz`)).rejects.toThrow();
  });

  it('says that a read model is behind when nobody works', async () => {
    const api = await startApi(configOf({ READ_YOUR_WRITES_MS: '100' }), { clock, logger });
    const planned = await ask(api, '/api/audit-rounds', auditor, { ...round, id: 'R-3' });
    const behind = await ask(api, `/api/audit-rounds?after=${String(planned.body['position'])}`, auditor);
    expect(behind).toMatchObject({ status: 503, body: { code: 'read-model.behind' } });
    await api.close();
  });
});

describe('a start that cannot be', () => {
  it('names the database that does not answer, and not its password', async () => {
    const config = configOf({ DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/none' });
    const start = startApi(config, { clock, logger });
    await expect(start).rejects.toThrow('127.0.0.1:1');
    await start.catch((error: unknown) => expect(String(error)).not.toContain('hunter2'));
  });

  it('takes no sandbox clock in a real instance', async () => {
    await expect(startApi(configOf({ TILSYN_MODE: 'production' }), { clock, logger })).rejects.toThrow(
      'time of the machine',
    );
  });
});
