import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  administrator,
  auditor,
  contactOf,
  HOVEDSTADEN,
  hovedstaden,
  Instance,
  MIDTJYLLAND,
  nordjylland,
  secondAuditor,
  secretariat,
  SJAELLAND,
  sjaelland,
  type Accepted,
  type Reply,
} from './instance.fixtures.js';
import { tilsyn } from './terminal.fixtures.js';

jest.setTimeout(120_000);

const HEADING = 'requisition;region;patient group;department;analysed on;family;relation';
const row = (id: string, region: string, family = '', relation = ''): string =>
  [id, region, 'rare-diseases', `AFD-${region}`, '2022-06-14', family, relation].join(';');
const singles = (prefix: string, region: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => row(`${prefix}-${String(index + 1).padStart(2, '0')}`, region));
const trio = (family: string, region: string, fatherIn = region): string[] => [
  row(`${family}-1`, region, family, 'index'),
  row(`${family}-2`, region, family, 'mother'),
  row(`${family}-3`, fatherIn, family, 'father'),
];

/** Twelve patients of Sjælland by themselves; trios of Hovedstaden, one with the father analysed in Midtjylland. */
const ROWS = [
  ...singles('SJ', SJAELLAND, 12),
  ...singles('HS', HOVEDSTADEN, 4),
  ...trio('F-1', HOVEDSTADEN),
  ...trio('F-2', HOVEDSTADEN),
  ...trio('F-3', HOVEDSTADEN, MIDTJYLLAND),
  ...singles('MJ', MIDTJYLLAND, 5),
];
const FRAME = `${[HEADING, ...ROWS].join('\n')}\n`;
const SEED = 'dice 4 2 6 6 1 3';
const ALL_KNOWN = {
  writtenForm: 'yes',
  dated: 'yes',
  formVersionStated: 'yes',
  stanceOnSecondaryFindings: 'yes',
  stanceOnNewKnowledge: 'yes',
  toldOfStorageAtCentre: 'yes',
  toldOfTissueUseRegister: 'yes',
  patientInformationHandedOut: 'yes',
};

interface Sample {
  readonly check: string;
  readonly requisition: string;
  readonly region: string;
  readonly family: string | null;
  readonly stratum: string;
  readonly rank: number;
  readonly draw: number;
}
interface Round {
  readonly revision: number;
  readonly status: string;
  readonly answerDueOn: string | null;
  readonly frame: { readonly sha256: string; readonly requisitions: number };
  readonly samples: readonly Sample[];
}
interface Listed {
  readonly id: string;
  readonly sample: string;
  readonly region: string;
  readonly state: string;
  readonly dueOn: string | null;
  readonly origin: string;
}
interface Page {
  readonly items: readonly Listed[];
  readonly nextCursor: string | null;
}
interface Line {
  readonly code: string;
  readonly sampled: number | null;
  readonly open: number;
  readonly closed: number;
  readonly complianceAtAnalysis: Readonly<Record<string, unknown>>;
}
interface Status {
  readonly regions: readonly Line[];
  readonly national: Line & { readonly weighted?: Readonly<Record<string, unknown>> };
}
interface Certificate {
  readonly draws: readonly { readonly draw: number; readonly seed: string; readonly drawnOn: string }[];
  readonly samples: readonly (Sample & { readonly rankKey: string })[];
}

let instance: Instance;
let desk: string;
let drawn: Accepted;
let samples: readonly Sample[];

const round = () => instance.get<Round>(auditor, '/api/audit-rounds/R-2023');
const checks = async (query: string, person = auditor): Promise<Page> =>
  (await instance.get<Page>(person, `/api/consent-checks?round=R-2023&limit=100&${query}`)).body;
const certificate = async (): Promise<Reply<Certificate>> =>
  instance.get<Certificate>(auditor, '/api/audit-rounds/R-2023/certificate', { accept: 'application/json' });
const verify = (frame: string, proof: string) =>
  tilsyn(['draw', 'verify', '--frame', frame, '--certificate', proof, '--json'], { cwd: desk });

async function onDesk(name: string, text: string): Promise<string> {
  const path = join(desk, name);
  await writeFile(path, text);
  return path;
}

async function answer(check: Listed, consent: 'written' | 'not-obtained', on: string): Promise<Accepted> {
  const checklist = consent === 'written' ? ALL_KNOWN : { ...ALL_KNOWN, writtenForm: 'no' };
  const information = { given: 'yes', certainty: 'confirmed' };
  const body = { consent, checklist, information, occurredOn: on };
  return instance.do(contactOf(check.region), `/api/consent-checks/${check.id}/answer`, body);
}

beforeAll(async () => {
  instance = await Instance.start({ at: '2023-03-15T08:00:00Z' });
  desk = await mkdtemp(join(tmpdir(), 'tilsyn desk '));
});
afterAll(async () => {
  await instance.end();
  await rm(desk, { recursive: true, force: true });
});

describe('a round from the frame to the report', () => {
  it('begins with a programme that an administrator loads', async () => {
    const loaded = await instance.loadProgramme();
    expect(loaded.events).toContain('ProgrammeRegistered');
    expect((await instance.loadProgramme()).events).toEqual([]);
    const { body } = await instance.get<{ regions: object[]; patientGroups: object[] }>(
      auditor,
      '/api/programmes/dk-genome',
    );
    expect([body.regions.length, body.patientGroups.length]).toEqual([5, 17]);
  });

  it('is planned by an auditor', async () => {
    const planned = await instance.post(auditor, '/api/audit-rounds', {
      id: 'R-2023',
      programme: 'dk-genome',
      title: 'Skærpet stikprøvekontrol 2023',
      regime: 'tightened',
      periodFrom: '2022-01-01',
      periodTo: '2022-12-31',
      regions: [HOVEDSTADEN, SJAELLAND, MIDTJYLLAND],
      sampling: 'drawn',
      occurredOn: '2023-03-15',
    });
    expect(planned).toMatchObject({ status: 201, body: { id: 'R-2023', events: ['AuditRoundPlanned'] } });
    expect(planned.headers.get('location')).toBe('/api/audit-rounds/R-2023');
    expect((await round()).body).toMatchObject({ title: 'Skærpet stikprøvekontrol 2023', status: 'planned' });
  });

  it('is not drawn before its frame is frozen', async () => {
    const draw = {
      occurredOn: '2023-03-15',
      seed: SEED,
      seedOrigin: 'dice',
      allocation: { kind: 'equal', total: 3 },
    };
    expect(await instance.post(auditor, '/api/audit-rounds/R-2023/draw', draw)).toMatchObject({
      status: 409,
      body: { code: 'audit-round.frame-not-frozen' },
    });
  });

  it('has its frame frozen from a file, and its hash published', async () => {
    const frozen = await instance.upload(auditor, '/api/audit-rounds/R-2023/frame', {
      name: 'rekvisitioner.csv',
      content: FRAME,
    });
    expect(frozen).toMatchObject({ status: 200, body: { events: ['FrameFrozen'] } });
    const { frame } = (await round()).body;
    expect(frame).toMatchObject({
      requisitions: ROWS.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const again = await instance.upload(auditor, '/api/audit-rounds/R-2023/frame', {
      name: 'igen.csv',
      content: FRAME,
    });
    expect(again).toMatchObject({ status: 200, body: { events: [] } });
    const other = await instance.upload(auditor, '/api/audit-rounds/R-2023/frame', {
      name: 'anden.csv',
      content: `${FRAME}${row('SJ-13', SJAELLAND)}\n`,
    });
    expect(other).toMatchObject({ status: 409, body: { code: 'audit-round.frame-already-frozen' } });
  });

  it('is drawn with a seed that came after the freeze, families whole', async () => {
    drawn = await instance.do(auditor, '/api/audit-rounds/R-2023/draw', {
      occurredOn: '2023-03-15',
      seed: SEED,
      seedOrigin: 'dice',
      allocation: { kind: 'fixed', perRegion: { [SJAELLAND]: 10, [HOVEDSTADEN]: 6, [MIDTJYLLAND]: 2 } },
    });
    expect(drawn.events).toEqual(['SampleDrawn', 'SamplesListed']);
    ({ samples } = (await round()).body);
    expect(samples.filter(({ stratum }) => stratum === SJAELLAND)).toHaveLength(10);
    const families = new Set(samples.flatMap(({ family }) => family ?? []));
    expect(families.size).toBeGreaterThanOrEqual(2);
    for (const family of families)
      expect(samples.filter((sample) => sample.family === family)).toHaveLength(3);
  });

  it('is certified on a page to print and as JSON, in the language of the reader', async () => {
    const page = await instance.get<string>(auditor, '/api/audit-rounds/R-2023/certificate', {
      accept: 'text/html',
    });
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining(SEED) });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('lang="da"');
    for (const { requisition } of samples) expect(page.text).toContain(requisition);
    const english = await instance.get<string>(auditor, '/api/audit-rounds/R-2023/certificate', {
      'accept-language': 'en',
    });
    expect(english.text).toContain('lang="en"');
    const { body } = await certificate();
    expect(body.draws).toMatchObject([
      { draw: 1, seed: SEED, drawnOn: '2023-03-15', drawnBy: { account: 'auditor-1' } },
    ]);
    expect(body.samples.map(({ requisition }) => requisition)).toEqual(
      samples.map(({ requisition }) => requisition),
    );
  });

  it('shows a region its own part of the certificate only', async () => {
    const { body } = await instance.get<Certificate>(sjaelland, '/api/audit-rounds/R-2023/certificate', {
      accept: 'application/json',
    });
    expect(new Set(body.samples.map(({ region }) => region))).toEqual(new Set([SJAELLAND]));
    expect(await instance.get(nordjylland, '/api/audit-rounds/R-2023')).toMatchObject({ status: 404 });
  });

  it('is verified from the file and the certificate alone', async () => {
    const proof = await onDesk('certificate.json', (await certificate()).text);
    const shuffled = [HEADING, ...[...ROWS].reverse()].join('\r\n');
    for (const frame of [await onDesk('frame.csv', FRAME), await onDesk('shuffled.csv', shuffled)]) {
      const { code, stdout, stderr } = await verify(frame, proof);
      expect([code, stderr]).toEqual([
        0,
        `The draw agrees with the certificate: ${samples.length} samples.\n`,
      ]);
      expect(JSON.parse(stdout)).toMatchObject({ agrees: true, differences: [] });
    }
  });

  it('is found out when a row or the seed was changed afterwards', async () => {
    const proof = await onDesk('certificate.json', (await certificate()).text);
    const changedRow = await onDesk('changed.csv', FRAME.replace('SJ-01;1085', 'SJ-01;1082'));
    const oneRow = await verify(changedRow, proof);
    expect([oneRow.code, JSON.parse(oneRow.stdout)]).toMatchObject([
      1,
      {
        agrees: false,
        differences: expect.arrayContaining([expect.objectContaining({ what: 'frame-hash' })]),
      },
    ]);
    expect(oneRow.stderr).toMatch(/^tilsyn: the draw is not the one of the certificate: \d+ differences\n$/);
    const otherSeed = await onDesk(
      'seed.json',
      (await certificate()).text.replaceAll(SEED, 'dice 4 2 6 6 1 4'),
    );
    const seed = await verify(join(desk, 'frame.csv'), otherSeed);
    expect([seed.code, JSON.parse(seed.stdout)]).toMatchObject([
      1,
      {
        agrees: false,
        differences: expect.arrayContaining([expect.objectContaining({ what: 'sample-missing' })]),
      },
    ]);
  });

  it('opens a check for every sample, which waits for the announcement', async () => {
    const { items } = await checks(`after=${drawn.position}`);
    expect(items.map(({ id }) => id).sort()).toEqual(samples.map(({ check }) => check).sort());
    expect(new Set(items.map(({ origin, dueOn }) => `${origin} ${dueOn}`))).toEqual(new Set(['drawn null']));
  });

  it('asks the regions when it is announced', async () => {
    instance.clock.travelTo('2023-03-16T08:00:00Z');
    const announced = await instance.do(auditor, '/api/audit-rounds/R-2023/announce', {
      occurredOn: '2023-03-16',
    });
    const { items } = await checks(`after=${announced.position}`);
    expect(new Set(items.map(({ state, dueOn }) => `${state} ${dueOn}`))).toEqual(
      new Set(['awaitingAnswer 2023-03-30']),
    );
    expect((await round()).body).toMatchObject({ status: 'announced', answerDueOn: '2023-03-30' });
    const [first, ...rest] = items;
    const { body } = await instance.get(auditor, `/api/consent-checks/${first?.id}`);
    expect(body['history']).toMatchObject([{ type: 'ConsentCheckOpened' }, { type: 'AnswerRequested' }]);
    expect(rest.length + 1).toBe(samples.length);
    const own = await checks('', hovedstaden);
    expect(new Set(own.items.map(({ region }) => region))).toEqual(new Set([HOVEDSTADEN]));
  });

  it('is answered by the regions and assessed by auditors', async () => {
    instance.clock.travelTo('2023-03-22T08:00:00Z');
    const waiting = (await checks(`region=${SJAELLAND}&sort=sample`)).items;
    for (const [index, check] of waiting.entries()) {
      await answer(check, index === 0 ? 'not-obtained' : 'written', '2023-03-20');
      await instance.do(index % 2 === 0 ? auditor : secondAuditor, `/api/consent-checks/${check.id}/assess`, {
        occurredOn: '2023-03-22',
        ...(index === 0
          ? {
              complianceAtAnalysis: 'nonconforming',
              deviations: [{ type: 'consent-missing', weight: 'nonconformity' }],
            }
          : { complianceAtAnalysis: 'compliant' }),
      });
    }
    await instance.settle();
    expect((await checks(`region=${SJAELLAND}&state=closed`)).items).toHaveLength(9);
    expect((await checks(`region=${SJAELLAND}&state=open`)).items).toMatchObject([
      { sample: waiting[0]?.sample, state: 'awaitingRetrospectiveConsent' },
    ]);
  });

  it('gives a rate with its interval where n is known', async () => {
    const { body } = await instance.get<Status>(secretariat, '/api/regions/consent-status?round=R-2023');
    const of = (code: string) => body.regions.find((line) => line.code === code);
    expect(of(SJAELLAND)).toMatchObject({
      sampled: 10,
      open: 1,
      closed: 9,
      complianceAtAnalysis: { n: 10, nonconforming: 1, rate: 0.1, pending: 0 },
    });
    const { interval } = of(SJAELLAND)?.complianceAtAnalysis as {
      interval: { lower: number; upper: number };
    };
    // The handbook's own figures for 1 of 10 (Clopper-Pearson, 95 %).
    expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual(['0.0025', '0.4450']);
    expect(of(HOVEDSTADEN)).toMatchObject({ complianceAtAnalysis: { unavailable: 'nothing-assessed' } });
    expect(body.national.complianceAtAnalysis).toMatchObject({ n: 10, nonconforming: 1 });
    expect(body.national.weighted).toBeUndefined();
  });

  it('keeps the samples of the first draw when it is extended', async () => {
    instance.clock.travelTo('2023-03-23T08:00:00Z');
    const draw = { occurredOn: '2023-03-23', seedFixedOn: '2023-03-15', seedOrigin: 'dice' };
    const allocation = { kind: 'fixed', perRegion: { [SJAELLAND]: 12, [HOVEDSTADEN]: 6, [MIDTJYLLAND]: 2 } };
    expect(
      await instance.post(auditor, '/api/audit-rounds/R-2023/draw', {
        ...draw,
        allocation,
        seed: 'dice 6 6 6',
      }),
    ).toMatchObject({ status: 409, body: { code: 'draw.other-seed' } });
    await instance.do(auditor, '/api/audit-rounds/R-2023/draw', { ...draw, allocation, seed: SEED });
    const extended = (await round()).body.samples;
    expect(extended.filter((sample) => sample.draw === 1)).toEqual(samples);
    expect(extended.filter((sample) => sample.draw === 2)).toMatchObject([
      { stratum: SJAELLAND, rank: 11 },
      { stratum: SJAELLAND, rank: 12 },
    ]);
    const proof = await onDesk('extended.json', (await certificate()).text);
    expect((await verify(join(desk, 'frame.csv'), proof)).code).toBe(0);
  });

  it('cannot be closed while drawn samples were never announced', async () => {
    const close = { occurredOn: '2023-03-23' };
    expect(await instance.post(auditor, '/api/audit-rounds/R-2023/close', close)).toMatchObject({
      status: 409,
      body: { code: 'audit-round.drawn-but-never-announced' },
    });
    const announced = await instance.do(auditor, '/api/audit-rounds/R-2023/announce', close);
    const { items } = await checks(`region=${SJAELLAND}&state=awaitingAnswer&after=${announced.position}`);
    expect(items.map(({ dueOn }) => dueOn)).toEqual(['2023-04-11', '2023-04-11']);
  });

  it('is reported to the committee, check by check', async () => {
    const body = { occurredOn: '2023-03-23', meeting: 'meeting-13', note: 'Orientering om kontrollen' };
    const reported = await instance.do(auditor, '/api/audit-rounds/R-2023/report', body);
    await instance.settle();
    const { items } = await checks(`after=${reported.position}`);
    expect(items.every((item) => 'reportedToCommittee' in item && item.reportedToCommittee === true)).toBe(
      true,
    );
    expect(items).toHaveLength(samples.length + 2);
  });

  it('is closed, while its open checks run on to a closing of their own', async () => {
    await instance.do(auditor, '/api/audit-rounds/R-2023/close', { occurredOn: '2023-03-23' });
    const after = await instance.post(auditor, '/api/audit-rounds/R-2023/draw', {
      occurredOn: '2023-03-23',
      seed: SEED,
      seedOrigin: 'dice',
      allocation: { kind: 'equal', total: 3 },
    });
    expect(after).toMatchObject({ status: 409, body: { code: 'audit-round.closed' } });
    const [open] = (await checks(`region=${HOVEDSTADEN}&state=open`)).items;
    if (!open) throw new Error('no check of Hovedstaden is open');
    expect((await answer(open, 'written', '2023-03-23')).events).toEqual(['CheckAnswered']);
  });

  it('met no error that nobody foresaw', () => {
    expect(instance.troubles).toEqual([]);
  });

  it('stands in the log as a chain of events that an administrator can read', async () => {
    const { body } = await instance.get<{ items: { type: string }[] }>(
      administrator,
      '/api/events?stream=sampleAudit-R-2023',
    );
    expect(body.items.map(({ type }) => type)).toEqual([
      'AuditRoundPlanned',
      'FrameFrozen',
      'SampleDrawn',
      'SamplesListed',
      'AuditRoundAnnounced',
      'SampleDrawn',
      'SamplesListed',
      'AuditRoundAnnounced',
      'AuditRoundReportedToCommittee',
      'AuditRoundClosed',
    ]);
  });
});
