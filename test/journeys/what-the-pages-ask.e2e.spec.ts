import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  administrator,
  auditor,
  HOVEDSTADEN,
  hovedstaden,
  Instance,
  MIDTJYLLAND,
  midtjylland,
  secretariat,
  SJAELLAND,
  type Person,
} from './instance.fixtures.js';

jest.setTimeout(120_000);

const HEADING = 'rekvisition;regionskode;patientgruppe;afdeling;analysedato;familie;slægtskab';
const CPR = '010190-1234';

interface Preview {
  readonly couldFreeze: boolean;
  readonly columns: readonly {
    readonly column: number | null;
    readonly field: string;
    readonly fault: string;
  }[];
  readonly errors: {
    readonly total: number;
    readonly listed: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  };
}
interface Progress {
  readonly regions: readonly { readonly region: string; readonly people: number; readonly opened: number }[];
  readonly total: { readonly people: number; readonly opened: number } | null;
}
interface Lines {
  readonly items: readonly { readonly words: string; readonly type: string; readonly revision: number }[];
  readonly nextCursor: string | null;
}
interface Rounds {
  readonly items: readonly { readonly id: string; readonly nextStep: string | null }[];
}

let instance: Instance;

const plan = {
  programme: 'dk-genome',
  title: 'Runde',
  regime: 'normal',
  periodFrom: '2022-01-01',
  periodTo: '2022-12-31',
  regions: [HOVEDSTADEN, SJAELLAND],
  sampling: 'drawn',
};
const row = (id: string, region: string, family = '', relation = '') =>
  `${id};${region};rare-diseases;AFD-1;2022-05-01;${family};${relation}`;
const rows = [
  row('R-A', HOVEDSTADEN, 'F-1', 'index'),
  row('R-B', HOVEDSTADEN, 'F-1', 'mor'),
  row('R-C', HOVEDSTADEN),
  row('R-D', SJAELLAND),
];
const fileOf = (...lines: readonly string[]) => `${[HEADING, ...lines].join('\r\n')}\r\n`;

beforeAll(async () => {
  instance = await Instance.start({ at: '2023-03-10T08:00:00Z' });
  await instance.loadProgramme();
  await instance.do(auditor, '/api/audit-rounds', { ...plan, id: 'R-1', occurredOn: '2023-03-10' });
});
afterAll(() => instance.end());

const preview = (content: string | Uint8Array<ArrayBuffer>, { id = 'R-1', language = 'da' } = {}) =>
  instance.upload<Preview>(
    auditor,
    `/api/audit-rounds/${id}/frame/preview`,
    { name: 'frame.csv', content },
    { headers: { 'accept-language': language } },
  );

describe('a frame, looked at before it is frozen', () => {
  it('shows its columns, people, families and regions, and is stored nowhere', async () => {
    const head = await instance.head();
    const { status, body } = await preview(fileOf(...rows));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ couldFreeze: true, rows: 4, good: 4, people: 4, families: 1 },
      file: { kind: 'csv' },
      regions: [
        { region: HOVEDSTADEN, requisitions: 3, units: 2 },
        { region: SJAELLAND, requisitions: 1, units: 1 },
      ],
      errors: { total: 0, listed: [] },
    });
    expect(body.columns.map(({ column, field }) => [column, field])).toEqual([
      [1, 'requisitionId'],
      [2, 'region'],
      [3, 'patientGroup'],
      [4, 'department'],
      [5, 'analysedOn'],
      [6, 'familyId'],
      [7, 'relation'],
    ]);
    expect(await instance.head()).toBe(head);
    const { body: round } = await instance.get(auditor, '/api/audit-rounds/R-1');
    expect(round).toMatchObject({ status: 'planned', frame: null, nextStep: 'freeze-frame' });
  });

  it('tells what is wrong by line and column, in words, and what clashes with what', async () => {
    const wrong = fileOf(
      ...rows,
      row('R-A', HOVEDSTADEN),
      row('R-E', MIDTJYLLAND),
      `${CPR};${HOVEDSTADEN};;;;;`,
    );
    const [da, en] = [await preview(wrong), await preview(wrong, { language: 'en' })];
    expect(da.body).toMatchObject({
      ...{ couldFreeze: false, rows: 7, good: 5 },
      errors: {
        listed: expect.arrayContaining([
          expect.objectContaining({ line: 6, column: 1, code: 'requisition.duplicate', firstLine: 2 }),
          expect.objectContaining({ line: 7, column: 2, code: 'region.not-in-round' }),
          expect.objectContaining({ line: 8, column: 1, code: 'text.cpr-like' }),
        ]) as unknown,
      },
    });
    expect(da.text).not.toContain(CPR);
    for (const [at, { message }] of da.body.errors.listed.entries()) {
      expect(message).toMatch(/\.$/);
      expect(message).not.toBe(en.body.errors.listed[at]?.message);
    }
  });

  it('names the columns that are unknown or missing, and reads no row then', async () => {
    const { body } = await preview('rekvisition;navn;regionskode\r\nR-A;x;1084\r\n');
    expect(body).toMatchObject({ couldFreeze: false, rows: 0 });
    expect(body.columns).toEqual([
      { column: 1, field: 'requisitionId', fault: null },
      { column: 2, field: null, fault: 'heading.unknown' },
      { column: 3, field: 'region', fault: null },
      { column: null, field: 'patientGroup', fault: 'heading.missing' },
      { column: null, field: 'department', fault: 'heading.missing' },
      { column: null, field: 'analysedOn', fault: 'heading.missing' },
    ]);
  });

  it('may be a workbook', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Ark1');
    sheet.addRow(HEADING.split(';'));
    for (const each of rows) sheet.addRow(each.split(';'));
    const { body } = await preview(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(body).toMatchObject({ file: { kind: 'xlsx' }, couldFreeze: true, people: 4, families: 1 });
  });

  it('is refused when it is no such file, by whom it does not concern, and for a round without one', async () => {
    expect((await preview('')).body).toMatchObject({ code: 'frame.empty' });
    expect((await preview('', { id: 'nowhere' })).status).toBe(404);
    await instance.do(auditor, '/api/audit-rounds', {
      ...{ ...plan, id: 'R-HAND', sampling: 'named-by-hand', occurredOn: '2023-03-10' },
    });
    expect((await preview(fileOf(...rows), { id: 'R-HAND' })).body).toMatchObject({
      code: 'audit-round.without-frame',
    });
  });
});

describe('the power of a draw', () => {
  const ask = (query: string, person: Person = auditor) =>
    instance.get(person, `/api/sample-audits/detection-power?${query}`);

  it('is told for every region and share, and for all together', async () => {
    expect(await ask('population=1200,800&sample=60,20&share=0.05&power=0.9')).toMatchObject({
      status: 200,
      body: {
        ...{ power: 0.9, designEffect: 1 },
        strata: [
          { population: 1200, sample: 60, shares: [{ share: 0.05, nonconforming: 60 }] },
          { population: 800, sample: 20, shares: [{ nonconforming: 40 }] },
        ],
        overall: [{ share: 0.05, detection: expect.any(Number) }],
      },
    });
    expect(
      (await ask('population=300&sample=30&familySize=3&correlation=1', secretariat)).body,
    ).toMatchObject({
      designEffect: 3,
      strata: [{ effectiveSample: 10, shares: [{ share: 0.01 }, { share: 0.05 }, { share: 0.1 }] }],
    });
  });

  it.each([
    ['population=1200,800&sample=60', 'draw.sizes-unmatched'],
    ['population=10&sample=11', 'draw.larger-than-frame'],
    ['population=ten&sample=1', 'request.invalid'],
    ['population=10&sample=', 'request.invalid'],
    ['population=10&sample=1.5', 'request.invalid'],
    ['population=10&sample=1&share=0', 'request.invalid'],
    ['population=10&sample=1&power=1', 'request.invalid'],
    ['population=10&sample=1&colour=red', 'request.invalid'],
    [`population=${Array.from({ length: 31 }, () => 1).join()}&sample=1`, 'request.invalid'],
  ])('is refused to %s', async (query, code) => {
    expect(await ask(query)).toMatchObject({ status: 422, body: { code } });
  });
});

describe('the progress of a round', () => {
  const progress = (query = '', person: Person = auditor) =>
    instance.get<Progress>(person, `/api/audit-rounds/R-1/progress${query}`);

  it('begins with nothing, and knows nothing of a round before it was planned', async () => {
    expect((await progress()).body).toMatchObject({
      ...{ round: 'R-1', status: 'planned', answerDueOn: null },
      regions: [{ region: HOVEDSTADEN, people: 0, opened: 0, report: null }, { region: SJAELLAND }],
      total: { people: 0 },
    });
    expect((await progress('?asOf=2023-03-09')).status).toBe(404);
  });

  it('counts people and families, and what became of their checks', async () => {
    const file = { name: 'frame.csv', content: fileOf(...rows) };
    expect((await instance.upload(auditor, '/api/audit-rounds/R-1/frame', file)).status).toBe(200);
    const draw = { seed: 'dice 3', seedOrigin: 'dice', allocation: { kind: 'proportional', total: 3 } };
    await instance.do(auditor, '/api/audit-rounds/R-1/draw', { ...draw, occurredOn: '2023-03-10' });
    instance.clock.travelTo('2023-03-13T08:00:00Z');
    await instance.do(auditor, '/api/audit-rounds/R-1/announce', { occurredOn: '2023-03-13' });
    await instance.do(hovedstaden, '/api/audit-rounds/R-1/region-reports', {
      ...{ region: HOVEDSTADEN, outcome: 'no-errors-found', occurredOn: '2023-03-13' },
    });
    await instance.settle();
    expect((await progress()).body).toMatchObject({
      status: 'announced',
      regions: [
        {
          ...{ region: HOVEDSTADEN, people: 3, families: 1, singles: 1, opened: 3, awaitingAnswer: 3 },
          ...{ answered: 0, closed: 0, overdue: 0, oldestOpen: '2023-03-10' },
          report: { outcome: 'no-errors-found', on: '2023-03-13' },
        },
        { region: SJAELLAND, people: 1, families: 0, singles: 1, opened: 1, report: null },
      ],
      total: { people: 4, families: 1, opened: 4 },
    });
    instance.clock.travelTo('2023-04-20T08:00:00Z');
    expect((await progress()).body.total).toMatchObject({ overdue: 4 });
    expect((await progress('?asOf=2023-03-10')).body).toMatchObject({
      status: 'drawn',
      total: { people: 4 },
    });
  });

  it('shows a region its own line and no total, and nobody a round that is not theirs', async () => {
    const own = await progress('', hovedstaden);
    expect(own.body.regions.map(({ region }) => region)).toEqual([HOVEDSTADEN]);
    expect(own.body.total).toBeNull();
    expect((await progress('', midtjylland)).status).toBe(404);
    expect((await progress('?asOf=2030-01-01')).body).toMatchObject({ code: 'date.in-the-future' });
  });

  it('is matched by the next step in the list of rounds', async () => {
    const { body } = await instance.get<Rounds>(auditor, '/api/audit-rounds');
    expect(Object.fromEntries(body.items.map(({ id, nextStep }) => [id, nextStep]))).toEqual({
      'R-1': 'await-reports',
      'R-HAND': 'announce-round',
    });
  });
});

describe('programmes', () => {
  it('are listed by code, and their changes in words, page by page', async () => {
    expect((await instance.get(midtjylland, '/api/programmes')).body).toMatchObject({
      items: [{ code: 'dk-genome', names: { da: expect.any(String) }, regions: 5 }],
    });
    await instance.do(administrator, '/api/programmes/dk-genome/set-deadlines', {
      occurredOn: '2023-04-20',
      deadlines: {
        ...{ answer: 12, assessment: 5, patientContact: 1, patientContactConfirmation: 5 },
        ...{ retrospectiveConsent: 20, transferReply: 5, verification: 5, dataHandling: 10 },
      },
    });
    const history = (query: string, language = 'da') =>
      instance.get<Lines>(auditor, `/api/programmes/dk-genome/history?${query}`, {
        'accept-language': language,
      });
    const [latest] = (await history('limit=1')).body.items;
    expect(latest).toMatchObject({
      ...{ type: 'DeadlinePolicySet', about: 'policy', by: { id: 'administrator-1' } },
      words: 'Frister i arbejdsdage: svar 10 → 12.',
    });
    const seen: number[] = [];
    let cursor = '';
    do {
      const { body } = await history(`about=contacts&limit=3${cursor}`, 'en');
      seen.push(...body.items.map(({ revision }) => revision));
      expect(body.items.every(({ words }) => words.startsWith('The post '))).toBe(true);
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    expect((await instance.get(auditor, '/api/programmes/nowhere/history')).body).toMatchObject({
      code: 'programme.unknown',
    });
  });
});

it('met no error that nobody foresaw', () => {
  expect(instance.troubles).toEqual([]);
});
