import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { THIRTEENTH_MEETING } from '../../apps/cli/demo/thirteenth-meeting.js';
import {
  hovedstaden,
  Instance,
  nordjylland,
  REGIONS,
  secretariat,
  syddanmark,
  type Person,
  type Reply,
} from './instance.fixtures.js';

jest.setTimeout(120_000);

type OpenBy = Readonly<Record<string, number>>;
interface Line {
  readonly region: string;
  readonly code: string;
  readonly sampled: number | null;
  readonly open: number;
  readonly closed: number;
  readonly openBy: OpenBy;
  readonly overdue: number;
  readonly reported: string;
  readonly complianceAtAnalysis: Readonly<Record<string, unknown>>;
}
interface Status {
  readonly asOf: string;
  readonly knownOn: string;
  readonly position: string;
  readonly regions: readonly Line[];
  readonly national: Omit<Line, 'region' | 'code' | 'reported'> | null;
}
interface Rounds {
  readonly items: readonly {
    readonly id: string;
    readonly status: string;
    readonly reports: readonly object[];
    readonly nextStep: string | null;
  }[];
}

const NOTHING_OPEN = {
  awaitingAnswer: 0,
  awaitingAssessment: 0,
  underInvestigation: 0,
  transferOffered: 0,
  awaitingRetrospectiveConsent: 0,
  awaitingVerification: 0,
  awaitingDataHandling: 0,
};
const UNKNOWN = { unavailable: 'n-unknown' };
const DECEMBER = '2022-12-16';
const MARCH = '2023-03-15';
/** The day on which all that had happened since December was written down. */
const RECORDED = '2023-05-01';

let instance: Instance;

async function play(steps: typeof THIRTEENTH_MEETING, ids: Map<string, string>): Promise<void> {
  for (const step of steps) {
    const path = step.path.replace(/\{([^}]+)\}/, (_, label: string) => ids.get(label) ?? label);
    const { id } = await instance.do(step.as, path, step.body, { 'idempotency-key': step.key });
    if (typeof step.body['sample'] === 'string') ids.set(step.body['sample'], id);
  }
}

const ask = (query: string, person: Person = secretariat): Promise<Reply<Status>> =>
  instance.get<Status>(person, `/api/regions/consent-status?${query}`);

/** What is open in each region that has something open. */
const openIn = ({ regions }: Status): Record<string, number> =>
  Object.fromEntries(regions.filter(({ open }) => open > 0).map(({ region, open }) => [region, open]));
const lineOf = ({ regions }: Status, code: string) => regions.find((line) => line.code === code);

beforeAll(async () => {
  instance = await Instance.start({ at: `${DECEMBER}T09:00:00Z` });
  await instance.loadProgramme();
  const ids = new Map<string, string>();
  await play(
    THIRTEENTH_MEETING.filter(({ on }) => on === DECEMBER),
    ids,
  );
  instance.clock.travelTo(`${RECORDED}T09:00:00Z`);
  await play(
    THIRTEENTH_MEETING.filter(({ on }) => on > DECEMBER),
    ids,
  );
  await instance.settle();
});
afterAll(() => instance.end());

describe('the case of the 13th meeting', () => {
  it('as of 16 December 2022', async () => {
    const { body } = await ask(`asOf=${DECEMBER}`);
    expect(openIn(body)).toEqual({ 'Region Hovedstaden': 6, 'Region Sjælland': 2, 'Region Midtjylland': 1 });
    expect(body.national).toMatchObject({ open: 9, closed: 0, overdue: 0 });
  });

  it('as of 15 March 2023, in the shape of the contract', async () => {
    const { body, status } = await ask(`asOf=${MARCH}`);
    expect([status, body.asOf, body.knownOn]).toEqual([200, MARCH, RECORDED]);
    expect(body.position).toBe(await instance.head());
    const line = (region: string, code: string, more: object) =>
      expect.objectContaining({
        ...{ region, code, sampled: null, open: 0, closed: 0, openBy: NOTHING_OPEN, overdue: 0 },
        ...{ reported: 'items-reported', complianceAtAnalysis: UNKNOWN },
        ...more,
      });
    expect(body.regions).toEqual([
      line('Region Nordjylland', '1081', { reported: 'not-mentioned' }),
      line('Region Midtjylland', '1082', {
        open: 1,
        openBy: { ...NOTHING_OPEN, awaitingRetrospectiveConsent: 1 },
        overdue: 1,
      }),
      line('Region Syddanmark', '1083', { reported: 'no-errors-found' }),
      line('Region Hovedstaden', '1084', {
        open: 5,
        closed: 1,
        openBy: { ...NOTHING_OPEN, awaitingAnswer: 4, transferOffered: 1 },
        overdue: 4,
      }),
      line('Region Sjælland', '1085', {
        open: 2,
        openBy: { ...NOTHING_OPEN, awaitingRetrospectiveConsent: 2 },
      }),
    ]);
    expect(body.national).toMatchObject({
      sampled: null,
      open: 8,
      closed: 1,
      openBy: { ...NOTHING_OPEN, awaitingAnswer: 4, transferOffered: 1, awaitingRetrospectiveConsent: 3 },
      complianceAtAnalysis: UNKNOWN,
    });
  });

  it('gives no rate anywhere, whatever the day', async () => {
    for (const day of [DECEMBER, '2023-02-10', MARCH, RECORDED]) {
      const { body } = await ask(`asOf=${day}&round=R1`);
      expect([...body.regions, body.national].map((line) => line?.complianceAtAnalysis)).toEqual(
        Array.from({ length: REGIONS.length + 1 }, () => UNKNOWN),
      );
    }
  });

  it('is not known in April, since it was written down in May only', async () => {
    const { body } = await ask(`asOf=${MARCH}&knownOn=2023-04-30`);
    expect(openIn(body)).toEqual({ 'Region Hovedstaden': 6, 'Region Sjælland': 2, 'Region Midtjylland': 1 });
    expect(body.national).toMatchObject({
      open: 9,
      closed: 0,
      openBy: { ...NOTHING_OPEN, awaitingAnswer: 8, awaitingRetrospectiveConsent: 1 },
    });
    expect(lineOf(body, '1083')).toMatchObject({ reported: 'not-mentioned' });
    const then = await ask(`asOf=${MARCH}&knownOn=${RECORDED}`);
    const now = await ask(`asOf=${MARCH}`);
    expect(then.body).toEqual(now.body);
  });

  it('is nothing at all before anything was known', async () => {
    const { body } = await ask(`asOf=${MARCH}&knownOn=2022-12-15`);
    expect(body.regions.map(({ open, closed, reported }) => [open, closed, reported])).toEqual(
      body.regions.map(() => [0, 0, 'not-mentioned']),
    );
    expect((await ask('asOf=2022-12-15')).body.national).toMatchObject({ open: 0, closed: 0 });
  });

  it('changes on the day on which something took effect', async () => {
    const closed = async (day: string) => lineOf((await ask(`asOf=${day}`)).body, '1084')?.closed;
    expect([await closed('2023-02-07'), await closed('2023-02-08')]).toEqual([0, 1]);
    const transferred = async (day: string) =>
      lineOf((await ask(`asOf=${day}`)).body, '1084')?.openBy['transferOffered'];
    expect([await transferred('2023-03-05'), await transferred('2023-03-06')]).toEqual([0, 1]);
    const report = async (day: string) => lineOf((await ask(`asOf=${day}`)).body, '1083')?.reported;
    expect([await report('2023-01-19'), await report('2023-01-20')]).toEqual([
      'not-mentioned',
      'no-errors-found',
    ]);
    const overdue = async (day: string) => lineOf((await ask(`asOf=${day}`)).body, '1084')?.overdue;
    expect([await overdue('2023-01-02'), await overdue('2023-01-03')]).toEqual([0, 6]);
  });

  it('tells the rounds apart', async () => {
    const second = (await ask(`asOf=${MARCH}&round=R2`)).body;
    expect(second.national).toMatchObject({ open: 0, closed: 0 });
    const first = (await ask(`asOf=${MARCH}&round=R1`)).body;
    expect(first.national).toMatchObject({ open: 8, closed: 1 });
  });

  it('shows a regional contact its own region, and no nation', async () => {
    const own = (await ask(`asOf=${MARCH}`, hovedstaden)).body;
    expect(own).toMatchObject({ regions: [{ code: '1084', open: 5, closed: 1 }], national: null });
    expect((await ask(`asOf=${MARCH}`, syddanmark)).body.regions).toMatchObject([
      { reported: 'no-errors-found' },
    ]);
    expect((await ask(`asOf=${MARCH}`, nordjylland)).body.regions).toMatchObject([
      { reported: 'not-mentioned' },
    ]);
  });

  it('lists the rounds that were planned, as they stood and were known', async () => {
    const rounds = async (query: string, person: Person = secretariat) => {
      const { body } = await instance.get<Rounds>(person, `/api/audit-rounds?${query}`);
      return body.items.map(({ id, status, reports, nextStep }) => [id, status, reports.length, nextStep]);
    };
    expect(await rounds(`asOf=${DECEMBER}`)).toEqual([['R1', 'announced', 0, null]]);
    expect(await rounds(`asOf=${MARCH}`)).toEqual([
      ['R2', 'planned', 0, null],
      ['R1', 'announced', 1, null],
    ]);
    expect(await rounds(`asOf=${MARCH}&knownOn=2023-04-30`)).toEqual([['R1', 'announced', 0, null]]);
    expect(await rounds(`asOf=${MARCH}&status=planned`)).toEqual([['R2', 'planned', 0, null]]);
    expect(await rounds(`asOf=${MARCH}`, nordjylland)).toEqual([
      ['R2', 'planned', 0, null],
      ['R1', 'announced', 0, null],
    ]);
    expect((await rounds('')).map(([, , , next]) => next)).toEqual(['freeze-frame', 'await-reports']);
  });

  it('finds a round from the day on which it was planned, or known to be', async () => {
    const round = (query: string) => instance.get(secretariat, `/api/audit-rounds/R2?${query}`);
    for (const query of [`asOf=${DECEMBER}`, `asOf=${MARCH}&knownOn=2023-04-30`])
      expect(await round(query)).toMatchObject({ status: 404, body: { code: 'audit-round.unknown' } });
    expect((await round(`asOf=${MARCH}`)).body).toMatchObject({ id: 'R2', asOf: MARCH, knownOn: RECORDED });
    expect(await round('asOf=2023-05-02')).toMatchObject({
      status: 422,
      body: { code: 'date.in-the-future' },
    });
  });

  it('is asked by days that are days', async () => {
    for (const [query, pointer] of [
      ['asOf=2023-02-30', '/asOf'],
      ['knownOn=yesterday', '/knownOn'],
    ])
      expect(await ask(query ?? '')).toMatchObject({
        status: 422,
        body: { code: 'request.invalid', errors: [{ pointer, code: 'date.not-a-date' }] },
      });
    expect(await ask('as_of=2023-03-15')).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'field.unknown' }] },
    });
  });

  it('met no error that nobody foresaw', () => {
    expect(instance.troubles).toEqual([]);
  });
});
