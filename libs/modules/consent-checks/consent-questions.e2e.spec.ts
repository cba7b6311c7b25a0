import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Workbook } from '@cj-tech-master/excelts';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { AccessLog, InMemoryAccessLog } from '#platform/access-log';
import { SandboxClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { EventLog, EventStore } from '#platform/event-store';
import { createApi, ReadinessChecks, ReadYourWrites } from '#platform/http';
import { Clock, type Actor } from '#platform/kernel';
import { createLogger } from '#platform/logging';
import { AesGcmSealer, InMemoryKeyStore, Sealer } from '#platform/sealing';
import * as cast from './consent-check.fixtures.js';
import { openStatusWorld, type StatusWorld } from './consent-status/status-world.fixtures.js';

jest.setTimeout(120_000);

const DECEMBER = '2022-12-16';
const MARCH = '2023-03-15';
/** What March brought was recorded with the papers of the meeting. */
const PAPERS = '2023-05-01';

let world: StatusWorld;
let app: NestFastifyApplication;
let base: string;
let runner: ReturnType<StatusWorld['runner']>;
const accesses = new InMemoryAccessLog();

/** Round 1 of the 13th meeting, in the order of its days. */
async function recordRoundOne(): Promise<void> {
  const facts = Object.entries(cast.roundOne).flatMap(([id, events]) =>
    events.map((event, n) => ({ id, event, n, on: event.data.occurredOn })),
  );
  for (const { id, event, on } of facts.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)) || a.n - b.n))
    await world.append(`consentCheck-${id}`, [event], `${on <= DECEMBER ? on : PAPERS}T10:00:00.000Z`);
}

async function startApp(): Promise<NestFastifyApplication> {
  const { ConsentChecksModule } = await import('./consent-checks.module.js');
  const providers = [
    { provide: Pool, useValue: world.pool },
    { provide: DataSource, useValue: world.dataSource },
    { provide: EventStore, useValue: world.store },
    { provide: EventLog, useValue: world.log },
    { provide: Sealer, useValue: new AesGcmSealer(new InMemoryKeyStore()) },
    { provide: Clock, useValue: new SandboxClock(`${PAPERS}T12:00:00Z`) },
    { provide: AccessLog, useValue: accesses },
    { provide: ReadYourWrites, useValue: { wait: async () => true } },
    { provide: ReadinessChecks, useValue: new ReadinessChecks([]) },
  ];
  class Parts {}
  const tokens = providers.map(({ provide }) => provide);
  const parts: DynamicModule = { module: Parts, global: true, providers, exports: tokens };
  return createApi({
    config: loadConfig({ TILSYN_MODE: 'test' }),
    logger: createLogger({ level: 'silent', format: 'json', destination: { write: () => undefined } }),
    imports: [parts, ConsentChecksModule],
  });
}

beforeAll(async () => {
  world = await openStatusWorld();
  await recordRoundOne();
  runner = world.runner(100);
  await runner.start();
  await runner.waitFor(await world.store.head(), { projection: 'consent-status', timeoutMs: 30_000 });
  app = await startApp();
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await runner.stop();
  await world.close();
});

function ask(actor: Actor, url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const region = actor.region === undefined ? {} : { 'x-tilsyn-region': actor.region };
  const who = { 'x-tilsyn-user': actor.id, 'x-tilsyn-role': actor.role, ...region };
  return fetch(base + url, { headers: { ...who, ...headers } });
}

interface Body {
  readonly asOf: string;
  readonly code: string;
  readonly items: readonly { readonly id: string; readonly state: string; readonly sample: string }[];
  readonly regions: readonly (Readonly<Record<string, unknown>> & { readonly points: readonly object[] })[];
  readonly nextCursor: string | null;
}
async function json(actor: Actor, url: string) {
  const answer = await ask(actor, url);
  return { status: answer.status, body: (await answer.json()) as Body };
}
const list = (query: string, actor: Actor = cast.auditor) => json(actor, `/api/consent-checks?${query}`);
const status = (path: string, actor: Actor = cast.auditor) =>
  json(actor, `/api/regions/consent-status/${path}`);
const idsOf = ({ body }: { readonly body: Body }) => body.items.map(({ id }) => id);

describe('the list as of any date', () => {
  it('shows what stood then, and what was known then', async () => {
    const [then, later, known] = [
      await list(`asOf=${DECEMBER}&state=open`),
      await list(`asOf=${MARCH}&state=open`),
      await list(`asOf=${MARCH}&knownOn=${DECEMBER}&state=open`),
    ];
    expect([then, later, known].map(({ body }) => body.items.length)).toEqual([9, 8, 9]);
    expect(known.body).toMatchObject({ asOf: MARCH, knownOn: DECEMBER });
    expect(idsOf(await list('state=closed'))).toHaveLength(1);
    expect((await list('asOf=2023-05-02')).body.code).toBe('date.in-the-future');
  });

  it('tells whose turn it is, and whether anybody has looked', async () => {
    const { body } = await list('waitingFor=another-region');
    expect(body.items).toMatchObject([
      {
        id: 'R1-HS-2',
        state: 'transferOffered',
        waitingFor: 'another-region',
        looked: true,
        lookedOn: '2023-02-10',
        deadline: null,
      },
    ]);
    expect(idsOf(await list('waitingFor=us', cast.midtjylland))).toContain('R1-HS-2');
    expect(idsOf(await list('waitingFor=us', cast.secretariat))).toEqual([]);
    const looked = idsOf(await list('state=open&looked=true'));
    const untouched = idsOf(await list('state=open&looked=false'));
    expect([...looked, ...untouched].sort()).toEqual(idsOf(await list('state=open&sort=id')));
    expect(untouched.length).toBeGreaterThan(0);
  });

  it('leaves a trace of the samples it showed', async () => {
    await list('region=1085');
    const [latest] = await accesses.list({ limit: 1 });
    expect(latest).toMatchObject({ row: 'ListConsentChecks', account: cast.auditor.id });
    expect(latest?.samples).toHaveLength(2);
  });
});

describe('the counts beside the saved views', () => {
  it('are those of the lists', async () => {
    const counts = await json(cast.auditor, `/api/consent-checks/counts?asOf=${MARCH}`);
    expect(counts.body).toMatchObject({
      total: 9,
      open: 8,
      overdue: 7,
      byState: { awaitingAnswer: 4, transferOffered: 1, awaitingRetrospectiveConsent: 3, closed: 1 },
      waitingFor: { us: 0, region: 7, 'another-region': 1 },
      regions: [
        { region: '1082', open: 1 },
        { region: '1084', total: 6, open: 5, overdue: 4 },
        { region: '1085', open: 2 },
      ],
    });
    const own = await json(cast.midtjylland, `/api/consent-checks/counts?asOf=${MARCH}&state=open`);
    expect(own.body).toMatchObject({ total: 2, waitingFor: { us: 2 } });
  });
});

describe('the list to take along', () => {
  const csv = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await ask(cast.auditor, `/api/consent-checks/export.csv?${query}`, headers);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { answer, text, lines: text.split('\r\n') };
  };

  it('as CSV opens in Danish Excel and tells what it holds', async () => {
    const { answer, text, lines } = await csv(`asOf=${DECEMBER}&region=1084&state=open&sort=sample`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="kontroller-1084-${DECEMBER}.csv"`,
    );
    expect(text.startsWith('\uFEFFKontroller. Status pr. 2022-12-16, som kendt 2023-05-01\r\n')).toBe(true);
    expect(lines[1]).toBe('"Filter: Region: 1084; Tilstand: Åben; Sorteret efter: sample"');
    expect(lines[2]?.split(';').slice(0, 6)).toEqual([
      'Prøve',
      'Region',
      'Regionskode',
      'Runde',
      'Oprindelse',
      'Tilstand',
    ]);
    expect(lines.slice(3, -1).map((line) => line.split(';').slice(0, 3).join())).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `R1-HS-${n},Region 1084,1084`),
    );
    const [latest] = await accesses.list({ limit: 1 });
    expect(latest).toMatchObject({ row: 'ExportConsentChecks' });
    expect(latest?.samples).toHaveLength(6);
  });

  it('speaks English to whoever asks for it, and holds a region to its own', async () => {
    const { lines } = await csv('', { 'accept-language': 'en' });
    expect(lines[2]).toMatch(/^Sample;Region;Region code;/);
    const own = await ask(cast.sjaelland, '/api/consent-checks/export.csv');
    expect((await own.text()).split('\r\n')).toHaveLength(3 + 2 + 1);
  });

  it('as a workbook has its heads in bold and in sight, and a filter over them', async () => {
    const answer = await ask(cast.auditor, '/api/consent-checks/export.xlsx?sort=id');
    expect(answer.headers.get('content-disposition')).toContain(`kontroller-${PAPERS}.xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.load(new Uint8Array(await answer.arrayBuffer()));
    const sheet = workbook.getWorksheet('Kontroller');
    if (!sheet) throw new Error('the sheet is missing');
    expect(sheet.getCell('A1').value).toBe(`Kontroller. Status pr. ${PAPERS}, som kendt ${PAPERS}`);
    expect(sheet.getCell('A3').value).toBe('Prøve');
    expect(sheet.getCell('A3').font?.bold).toBe(true);
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 3 }]);
    expect(sheet.autoFilter).toBeTruthy();
    expect(sheet.rowCount).toBe(3 + 9);
    expect(sheet.getCell('A4').value).toBe('R1-HS-1');
    expect(sheet.getCell('W4').value).toEqual(new Date('2022-12-01T00:00:00Z'));
  });
});

describe('the overview’s questions', () => {
  it('a series has the status of each of its days', async () => {
    const { body } = await status(`series?from=${DECEMBER}&to=${MARCH}&step=month`);
    expect(body).toMatchObject({ step: 'month', knownOn: PAPERS });
    const region = body.regions.find(({ code }) => code === '1084');
    expect(region?.points).toEqual([
      { on: '2022-12-16', open: 6, closed: 0, overdue: expect.any(Number) },
      { on: '2023-01-16', open: 6, closed: 0, overdue: expect.any(Number) },
      { on: '2023-02-16', open: 5, closed: 1, overdue: expect.any(Number) },
      { on: MARCH, open: 5, closed: 1, overdue: 4 },
    ]);
    expect((await status(`series?from=${MARCH}&to=${DECEMBER}`)).body.code).toBe(
      'consent-check.span-reversed',
    );
    expect((await status('series?from=1990-01-01')).body.code).toBe('consent-check.series-too-long');
    expect((await status(`series?from=${MARCH}&round=R9`)).body.code).toBe('consent-check.round-unknown');
    const own = await status(`series?from=${MARCH}`, cast.sjaelland);
    expect(own.body).toMatchObject({ regions: [{ code: '1085' }], national: null });
  });

  it('the changes name the figures, the checks that moved and what moved them', async () => {
    const { body } = await status(`changes?from=${DECEMBER}&to=${MARCH}`);
    const region = body.regions.find(({ code }) => code === '1084');
    expect(region).toMatchObject({
      figures: { open: { from: 6, to: 5, change: -1 }, closed: { from: 0, to: 1, change: 1 } },
    });
    expect(body.items).toContainEqual(
      expect.objectContaining({
        id: 'R1-HS-2',
        from: { state: 'underInvestigation', region: '1084' },
        to: { state: 'transferOffered', region: '1084' },
        because: expect.objectContaining({
          type: 'TransferOffered',
          occurredOn: '2023-02-10',
          recordedAt: `${PAPERS}T10:00:00.000Z`,
        }),
      }),
    );
    const nothingNew = await status(`changes?from=${DECEMBER}&to=${MARCH}&knownOn=${DECEMBER}`);
    expect(nothingNew.body.items).toEqual([]);
    expect((await status(`changes?from=${MARCH}&to=${DECEMBER}`)).body.code).toBe(
      'consent-check.span-reversed',
    );
    const first = await status(`changes?from=2022-11-01&to=${MARCH}&limit=4`);
    const second = await status(
      `changes?from=2022-11-01&to=${MARCH}&limit=50&cursor=${first.body.nextCursor}`,
    );
    expect([...idsOf(first), ...idsOf(second)]).toEqual(Object.keys(cast.roundOne).sort());
  });

  it('what falls due names the kind, the party and the rule', async () => {
    const { body } = await status(`due?from=2022-12-01&to=2022-12-31&asOf=${DECEMBER}`);
    expect(body.regions.map(({ region }) => region)).toContain('1084');
    expect(body.items[0]).toMatchObject({ deadline: { kind: 'answer', party: 'region', rule: 'answer' } });
    const first = await status(`due?from=2022-12-01&to=2022-12-31&asOf=${DECEMBER}&limit=3`);
    const rest = await status(
      `due?from=2022-12-01&to=2022-12-31&asOf=${DECEMBER}&limit=200&cursor=${first.body.nextCursor}`,
    );
    expect([...idsOf(first), ...idsOf(rest)]).toEqual(idsOf({ body }));
    expect((await status('due?from=2022-12-01&to=2022-12-31&party=centre')).body.items).toEqual([]);
    expect((await status('due?from=2023-12-01&to=2022-12-31')).body.code).toBe('consent-check.span-reversed');
  });
});

describe('a hundred thousand checks and more', () => {
  const MANY = 100_001;
  beforeAll(async () => {
    await world.pool.query(
      `insert into rm.consent_check (check_id, revision, programme, round, origin, sample, region, unit_size, phase,
         state, investigating, opened_on, deadlines, reported, occurred_on, recorded_on, span, span_from, span_recorded)
       select 'many-' || n, 0, 'dk-genome', 'MANY', 'drawn', 'M-' || n, '1081', 1, 'awaitingAnswer', 'awaitingAnswer',
         false, '2023-03-01', '{}', false, '2023-03-01', '2023-03-01', 1, '2023-03-01', '2023-03-01'
         from generate_series(1, ${MANY}) n`,
    );
  });

  it('are too many for a workbook, which is said before it begins', async () => {
    const { status: answered, body } = await json(cast.auditor, '/api/consent-checks/export.xlsx?round=MANY');
    expect([answered, body.code]).toEqual([422, 'consent-check.too-many-for-workbook']);
  });

  it('come as CSV whole, and once each', async () => {
    const answer = await ask(cast.auditor, '/api/consent-checks/export.csv?round=MANY&sort=id');
    const samples = (await answer.text()).split('\r\n').slice(3, -1);
    expect(new Set(samples.map((line) => line.split(';')[0])).size).toBe(MANY);
  });

  it('are taken by few at a time, and whoever has to wait is told so', async () => {
    const readers = Array.from({ length: 20 }, (_, n): Actor => ({ id: `au-${n}`, role: 'auditor' }));
    const answers = await Promise.all(
      readers.map(async (reader) => {
        const answer = await ask(reader, '/api/consent-checks/export.csv?round=MANY');
        if (answer.status === 200) return (await answer.text()).split('\r\n').length - 4;
        return { status: answer.status, wait: answer.headers.get('retry-after'), body: await answer.json() };
      }),
    );
    const whole = answers.filter((each) => each === MANY);
    expect(whole.length).toBeGreaterThanOrEqual(4);
    const others = answers.filter((each) => each !== MANY);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others)
      expect(other).toMatchObject({
        ...{ status: 429, wait: '10' },
        body: { code: 'consent-check.exports-busy' },
      });
  });

  it('give their connection back when whoever reads them goes away', async () => {
    for (let n = 0; n < 15; n += 1) {
      let answer: Response;
      // The place of one that went away is free once its connection is back.
      do answer = await ask(cast.auditor, '/api/consent-checks/export.csv?round=MANY');
      while (answer.status === 429 && (await answer.text()));
      expect(answer.status).toBe(200);
      await answer.body?.cancel();
    }
    expect((await list('round=MANY')).status).toBe(200);
  });
});
