import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SandboxClock } from '#platform/clock';
import { personal, type DomainEvent } from '#platform/kernel';
import type { AuditRoundEvent } from '#modules/sample-audits';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import * as cast from '../consent-check.fixtures.js';
import { ConsentStatusReader, type AskedStatus } from './consent-status.reader.js';
import { statusAnswer } from './status-question.js';
import { openStatusWorld, type StatusWorld } from './status-world.fixtures.js';

jest.setTimeout(60_000);

const DECEMBER = '2022-12-16';
const MARCH = '2023-03-15';
/** The meeting's papers are dated six weeks after the meeting: what March brought was recorded no later than then. */
const PAPERS = '2023-05-01';
const ALL = ['1081', '1082', '1083', '1084', '1085'];

let world: StatusWorld;
let reader: ConsentStatusReader;
const runners: { stop(): Promise<void> }[] = [];

interface Fact {
  readonly stream: string;
  readonly event: DomainEvent;
}

const planned = (round: string, more: object = {}): Fact => ({
  stream: `sampleAudit-${round}`,
  event: {
    type: 'AuditRoundPlanned',
    data: {
      programme: 'dk-genome',
      title: personal(`round:${round}`, 'Stikprøvekontrol'),
      regime: 'normal',
      periodFrom: '2022-01-01',
      periodTo: '2022-12-31',
      regions: ALL,
      answerBusinessDays: 10,
      sampling: 'named-by-hand',
      occurredOn: '2022-12-01',
      ...more,
    },
  } as AuditRoundEvent,
});

const syddanmarkReports: Fact = {
  stream: 'sampleAudit-R1',
  event: {
    type: 'RegionReported',
    data: { region: '1083', outcome: 'no-errors-found', occurredOn: MARCH },
  } as AuditRoundEvent,
};

const roundOne: readonly Fact[] = Object.entries(cast.roundOne).flatMap(([id, events]) =>
  events.map((event) => ({ stream: `consentCheck-${id}`, event })),
);

/** A drawn sample of round 2 that was answered and assessed at once. */
function assessed(
  id: string,
  region: string,
  verdict: 'compliant' | 'nonconforming' | undefined,
): readonly Fact[] {
  const base = { region, occurredOn: '2023-04-03' };
  const opening = cast.opened(id, region, {
    round: 'R2',
    origin: 'drawn',
    unitSize: 2,
    occurredOn: '2023-04-03',
  });
  const answered = { ...cast.foundInRelativesRecord.data, ...base, note: undefined };
  const verdicts = { assessedBy: 'auditor-1', deviations: [], complianceAtAnalysis: verdict ?? 'compliant' };
  const events: readonly ConsentCheckEvent[] = [
    opening,
    ...(verdict ? [{ type: 'CheckAnswered', data: answered } as ConsentCheckEvent] : []),
    ...(verdict ? [{ type: 'CheckAssessed', data: { ...base, ...verdicts } } as ConsentCheckEvent] : []),
    ...(verdict === 'compliant'
      ? [{ type: 'CheckClosed', data: { ...base, because: 'compliant' } } as ConsentCheckEvent]
      : []),
  ];
  return events.map((event) => ({ stream: `consentCheck-${id}`, event }));
}

const frame: Fact = {
  stream: 'sampleAudit-R2',
  event: {
    type: 'FrameFrozen',
    data: {
      frameSha256: cast.FORM_SHA256,
      format: 'tilsyn-frame/1',
      requisitions: 400,
      strata: [
        { region: '1082', units: 90, requisitions: 100 },
        { region: '1084', units: 250, requisitions: 300 },
      ],
      file: { sha256: cast.FORM_SHA256, bytes: 1, kind: 'csv' },
      occurredOn: '2023-04-03',
    },
  } as AuditRoundEvent,
};

/** Writes facts in the order of their days; those of after December were recorded with the papers. */
async function record(facts: readonly Fact[]): Promise<void> {
  const dated = facts.map((fact, n) => ({
    ...fact,
    n,
    on: (fact.event.data as { occurredOn: string }).occurredOn,
  }));
  for (const { stream, event, on } of dated.sort(
    (a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)) || a.n - b.n,
  ))
    await world.append(stream, [event], `${on <= DECEMBER ? on : PAPERS}T10:00:00.000Z`);
}

const ask = (asked: Partial<AskedStatus> = {}) =>
  reader.status({ reader: cast.auditor, language: 'en', ...asked });
const linesOf = async (asked: Partial<AskedStatus> = {}) =>
  new Map((await ask(asked)).regions.map((line) => [line.code, line]));

beforeAll(async () => {
  world = await openStatusWorld();
  reader = new ConsentStatusReader(world.pool, world.log, new SandboxClock(`${PAPERS}T12:00:00Z`));
  await record([planned('R1'), ...roundOne, syddanmarkReports]);
  await record([
    planned('R2', { sampling: 'drawn', regions: ['1082', '1084'], occurredOn: '2023-04-03' }),
    frame,
    ...assessed('R2-1', '1082', 'nonconforming'),
    ...assessed('R2-2', '1082', 'compliant'),
    ...assessed('R2-3', '1084', 'compliant'),
    ...assessed('R2-4', '1084', 'compliant'),
    ...assessed('R2-5', '1084', undefined),
    planned('R3', { sampling: 'drawn', regions: ['1081'], occurredOn: '2023-04-03' }),
  ]);
  const runner = world.runner(100);
  runners.push(runner);
  await runner.start();
  await runner.waitFor(await world.store.head(), { projection: 'consent-status', timeoutMs: 30_000 });
});
afterAll(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await world.close();
});

describe('the case of the 13th committee meeting', () => {
  const noRate = { complianceAtAnalysis: { unavailable: 'n-unknown' }, sampled: null };

  it('as of 16 December 2022 has nine open checks in three regions', async () => {
    const lines = await linesOf({ asOf: DECEMBER });
    expect([...lines.keys()]).toEqual(ALL);
    expect(lines.get('1084')).toMatchObject({
      open: 6,
      closed: 0,
      region: 'Capital Region of Denmark',
      ...noRate,
    });
    expect(lines.get('1085')).toMatchObject({ open: 2, closed: 0, reported: 'items-reported', ...noRate });
    expect(lines.get('1082')).toMatchObject({ open: 1, closed: 0, ...noRate });
    expect(lines.get('1083')).toMatchObject({ open: 0, reported: 'not-mentioned', ...noRate });
    expect(lines.get('1081')).toMatchObject({ open: 0, reported: 'not-mentioned', ...noRate });
  });

  it('as of 15 March 2023 has one closed and eight open, and no rate anywhere', async () => {
    const answer = await ask({ asOf: MARCH });
    const lines = new Map(answer.regions.map((line) => [line.code, line]));
    expect(lines.get('1084')).toMatchObject({
      open: 5,
      closed: 1,
      compliant: 1,
      oldestOpen: '2022-12-01',
      openBy: { awaitingAnswer: 4, transferOffered: 1, underInvestigation: 0 },
      overdue: 4,
    });
    expect(lines.get('1085')).toMatchObject({ open: 2, openBy: { awaitingRetrospectiveConsent: 2 } });
    expect(lines.get('1082')).toMatchObject({ open: 1, openBy: { awaitingRetrospectiveConsent: 1 } });
    expect(lines.get('1083')).toMatchObject({
      open: 0,
      closed: 0,
      sampled: null,
      reported: 'no-errors-found',
    });
    expect(lines.get('1081')).toMatchObject({ reported: 'not-mentioned', sampled: null });
    expect(answer.national).toMatchObject({ open: 8, closed: 1, ...noRate });
    expect(answer.national).not.toHaveProperty('weighted');
    expect(answer.regions.every(({ complianceAtAnalysis }) => 'unavailable' in complianceAtAnalysis)).toBe(
      true,
    );
    expect(statusAnswer.parse(answer)).toEqual(answer);
  });

  it('as of March but as known in December shows what December knew', async () => {
    const lines = await linesOf({ asOf: MARCH, knownOn: DECEMBER });
    expect(lines.get('1084')).toMatchObject({ open: 6, closed: 0 });
    expect(lines.get('1083')).toMatchObject({ reported: 'not-mentioned' });
    const dayBefore = await linesOf({ asOf: MARCH, knownOn: '2023-04-30' });
    expect(dayBefore.get('1084')).toMatchObject({ open: 6 });
    expect((await linesOf({ asOf: MARCH, knownOn: PAPERS })).get('1084')).toMatchObject({ open: 5 });
  });

  it('tells the dates it used and how far the log was read', async () => {
    const position = await world.store.head();
    expect(await ask()).toMatchObject({
      asOf: PAPERS,
      knownOn: PAPERS,
      position,
      programme: 'dk-genome',
      round: null,
    });
  });

  it('is told in the language of the reader', async () => {
    expect((await linesOf({ asOf: MARCH, language: 'da' })).get('1084')?.region).toBe('Region 1084');
  });
});

describe('a round that was drawn', () => {
  it('has rates, and a national one weighted by the frame', async () => {
    const answer = await ask({ round: 'R2' });
    const { regions, national } = answer;
    const lines = new Map(regions.map((line) => [line.code, line]));
    expect(lines.get('1082')).toMatchObject({
      sampled: 2,
      complianceAtAnalysis: { n: 2, nonconforming: 1, rate: 0.5 },
    });
    expect(lines.get('1084')).toMatchObject({
      sampled: 3,
      complianceAtAnalysis: { n: 2, nonconforming: 0, pending: 1 },
    });
    expect(lines.get('1081')).toMatchObject({
      sampled: null,
      complianceAtAnalysis: { unavailable: 'n-unknown' },
    });
    expect(national).toMatchObject({
      sampled: 5,
      complianceAtAnalysis: { n: 4, nonconforming: 1, rate: 0.25, familyAdjusted: { designEffect: 2 } },
      weighted: {
        rate: 0.125,
        strata: [
          { code: '1082', size: 100, n: 2, nonconforming: 1, rate: 0.5, weight: 0.25 },
          { code: '1084', size: 300, n: 2, nonconforming: 0, rate: 0, weight: 0.75 },
        ],
      },
    });
    expect(statusAnswer.parse(answer)).toEqual(answer);
  });

  it('has no weighted rate beside another round, nor before anything was assessed', async () => {
    expect((await ask()).national).not.toHaveProperty('weighted');
    const { national } = await ask({ round: 'R3' });
    expect(national).toMatchObject({ sampled: 0, complianceAtAnalysis: { unavailable: 'nothing-assessed' } });
    expect(national).not.toHaveProperty('weighted');
    expect((await ask({ round: 'R2', asOf: MARCH })).national).not.toHaveProperty('weighted');
  });
});

describe('a question that cannot be answered', () => {
  const codeOf = (asked: Partial<AskedStatus>) =>
    ask(asked).then(
      () => 'answered',
      (error: { code?: string }) => error.code,
    );

  it('about the future, of effect or of record, is refused', async () => {
    expect(await codeOf({ asOf: '2023-05-02' })).toBe('date.in-the-future');
    expect(await codeOf({ asOf: MARCH, knownOn: '2023-05-02' })).toBe('date.in-the-future');
  });

  it('about a programme or a round nobody knows is refused', async () => {
    expect(await codeOf({ programme: 'no-such' })).toBe('programme.unknown');
    expect(await codeOf({ round: 'R9' })).toBe('consent-check.round-unknown');
  });

  it('gives its connection back', async () => {
    for (let n = 0; n < 15; n += 1) expect(await codeOf({ round: 'R9' })).toBe('consent-check.round-unknown');
    expect(await codeOf({})).toBe('answered');
  });
});

describe('a regional contact', () => {
  it('sees its own region and no national line', async () => {
    const answer = await ask({ reader: cast.contactOf('1085') });
    expect(answer.regions.map(({ code }) => code)).toEqual(['1085']);
    expect(answer.regions[0]).toMatchObject({ open: 2 });
    expect(answer.national).toBeNull();
  });

  it('without a region sees nothing', async () => {
    const answer = await ask({ reader: { id: 'contact', role: 'regional-contact' } });
    expect(answer).toMatchObject({ regions: [], national: null });
  });
});
