import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessLog, InMemoryAccessLog } from '#platform/access-log';
import { loadConfig } from '#platform/config';
import { createApi, ReadinessChecks, ReadYourWrites } from '#platform/http';
import { createLogger } from '#platform/logging';
import * as cast from './consent-check.fixtures.js';
import { inMemoryParts, programmeHistory, roundPlanned } from './consent-checks.fixtures.js';
import { consentCheckFieldMessages } from './consent-check.field-messages.js';
import { commandControllers, commandHandlers } from './consent-check-commands.wiring.js';
import { BulkActionsController } from './bulk-actions/bulk-actions.controller.js';
import { BulkActionsDesk } from './bulk-actions/bulk-actions.desk.js';
import { CheckHistoryController } from './check-history/check-history.controller.js';
import { CheckHistoryReader } from './check-history/check-history.reader.js';
import { CheckDesk } from './check.desk.js';
import { Rounds } from './rounds.loader.js';
import { ProgrammeTerms } from './terms.loader.js';
import { CqrsModule } from '@nestjs/cqrs';
import type { Actor } from '#platform/kernel';

interface Body {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly events: readonly string[];
  readonly state: string;
  readonly actions: readonly { readonly name: string }[];
  readonly results: readonly object[];
  readonly paths: Readonly<Record<string, object>>;
  readonly history: readonly { readonly type: string; readonly data: { readonly note?: string } }[];
}

let app: NestFastifyApplication;
let base: string;
const accesses = new InMemoryAccessLog();

interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly payload?: object;
  readonly headers?: object | undefined;
}

async function call(actor: Actor, { method, url, payload, headers }: Call) {
  const region = actor.region === undefined ? {} : { 'x-tilsyn-region': actor.region };
  const who = { 'x-tilsyn-user': actor.id, 'x-tilsyn-role': actor.role, ...region };
  const json = payload ? { body: JSON.stringify(payload) } : {};
  const type = payload ? { 'content-type': 'application/json' } : {};
  const answer = await fetch(base + url, { method, headers: { ...type, ...who, ...headers }, ...json });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
}
const post = (actor: Actor, path: string, payload: object = {}, headers?: object) =>
  call(actor, { method: 'POST', url: `/api/consent-checks${path}`, payload, headers });
const show = (actor: Actor, id: string) => call(actor, { method: 'GET', url: `/api/consent-checks/${id}` });

beforeAll(async () => {
  const stub = { wait: async () => true };
  const { parts, happened } = inMemoryParts([
    { provide: AccessLog, useValue: accesses },
    { provide: ReadYourWrites, useValue: stub },
    { provide: ReadinessChecks, useValue: new ReadinessChecks([]) },
  ]);
  await happened('programme-dk-genome', ...programmeHistory);
  await happened('sampleAudit-R2', roundPlanned);
  class Room {}
  const room = {
    module: Room,
    imports: [CqrsModule],
    controllers: [...commandControllers, BulkActionsController, CheckHistoryController],
    providers: [
      ...[...commandHandlers, CheckDesk, BulkActionsDesk, CheckHistoryReader, ProgrammeTerms, Rounds],
    ],
  };
  app = await createApi({
    config: loadConfig({ TILSYN_MODE: 'test' }),
    logger: createLogger({ level: 'silent', format: 'json', destination: { write: () => undefined } }),
    imports: [parts, room],
    fieldMessages: consentCheckFieldMessages,
  });
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
});
afterAll(() => app.close());

describe('consent checks over HTTP', () => {
  it('go from the question to the closing, each step by its own route', async () => {
    const logged = await post(cast.auditor, '', {
      sample: 'S-1',
      region: cast.HOVEDSTADEN,
      analysedOn: '2022-09-01',
      occurredOn: '2023-03-01',
    });
    expect(logged).toMatchObject({
      status: 201,
      body: { events: ['ConsentCheckOpened', 'AnswerRequested'] },
    });
    const { id } = logged.body;
    expect(logged.headers.get('location')).toBe(`/api/consent-checks/${id}`);
    const steps: [Actor, string, object, string[]][] = [
      [cast.auditor, 'request-answer', {}, []],
      [cast.auditor, 'investigate', { occurredOn: '2023-03-02' }, ['InvestigationStarted']],
      [cast.auditor, 'end-investigation', { occurredOn: '2023-03-03' }, ['InvestigationEnded']],
      [cast.hovedstaden, 'offer-transfer', { to: cast.SJAELLAND }, ['TransferOffered']],
      [cast.sjaelland, 'refuse-transfer', {}, ['TransferRefused']],
      [cast.hovedstaden, 'offer-transfer', { to: cast.MIDTJYLLAND }, ['TransferOffered']],
      [cast.midtjylland, 'accept-transfer', {}, ['TransferAccepted']],
      [
        cast.midtjylland,
        'answer',
        { consent: 'not-obtained', note: 'Blanketten mangler' },
        ['CheckAnswered'],
      ],
      [
        cast.auditor,
        'assess',
        {
          complianceAtAnalysis: 'nonconforming',
          deviations: [{ type: 'consent-missing', weight: 'nonconformity' }],
        },
        ['CheckAssessed'],
      ],
      [cast.midtjylland, 'record-patient-contact', { by: 'telephone' }, ['PatientContacted']],
      [cast.midtjylland, 'pledge-retrospective-consent', {}, ['RetrospectiveConsentPledged']],
      [
        cast.midtjylland,
        'record-retrospective-consent',
        { outcome: 'obtained' },
        ['RetrospectiveConsentObtained'],
      ],
      [cast.midtjylland, 'propose-closing', {}, ['ClosingProposed']],
      [cast.auditor, 'reject-closing', { note: 'Dato mangler' }, ['ClosingRejected']],
      [cast.midtjylland, 'propose-closing', {}, ['ClosingProposed']],
      [cast.auditor, 'verify-closing', {}, ['ClosingVerified', 'CheckClosed']],
      [cast.auditor, 'reopen', {}, ['CheckReopened']],
    ];
    for (const [actor, path, payload, events] of steps)
      expect([path, await post(actor, `/${id}/${path}`, payload)]).toMatchObject([
        path,
        { status: 200, body: { events } },
      ]);

    const shown = await show(cast.midtjylland, id);
    expect(shown).toMatchObject({
      status: 200,
      body: { state: 'awaitingAnswer', complianceAtAnalysis: 'nonconforming', region: cast.MIDTJYLLAND },
    });
    expect(shown.headers.get('etag')).toBe(`"${shown.body.revision}"`);
    expect(shown.body.history.find(({ type }) => type === 'CheckAnswered')?.data.note).toBe(
      'Blanketten mangler',
    );
    expect((await show(cast.hovedstaden, id)).status).toBe(404);
  });

  it('end with a decision on the data when the consent is impossible', async () => {
    const { body } = await post(cast.auditor, '', { sample: 'S-2', region: cast.SJAELLAND });
    const missing = [{ type: 'consent-missing', weight: 'nonconformity' }];
    await post(cast.sjaelland, `/${body.id}/answer`, { consent: 'not-found' });
    await post(cast.auditor, `/${body.id}/assess`, {
      complianceAtAnalysis: 'nonconforming',
      deviations: missing,
    });
    await post(cast.sjaelland, `/${body.id}/record-retrospective-consent`, {
      outcome: 'impossible',
      reason: 'deceased',
    });
    const decide = (actor: Actor) =>
      post(actor, `/${body.id}/decide-data-handling`, { decision: 'data-deleted' });
    expect(await decide(cast.auditor)).toMatchObject({ status: 403, body: { code: 'access.same-person' } });
    expect(await decide(cast.administrator)).toMatchObject({
      status: 200,
      body: { events: ['DataHandlingDecided', 'CheckClosed'] },
    });
  });

  it('refuse what cannot be, and say precisely what', async () => {
    const { body } = await post(cast.auditor, '', { sample: 'S-3', region: cast.SJAELLAND, round: 'R2' });
    expect(body.events).toEqual(['ConsentCheckOpened']);
    const answer = { consent: 'not-found' };
    const refused: [Actor, string, object, number, string][] = [
      [
        cast.auditor,
        '',
        { sample: 'S-4', region: cast.SJAELLAND, round: 'R9' },
        404,
        'consent-check.round-unknown',
      ],
      [
        cast.auditor,
        '',
        { sample: 'S-4', region: cast.SJAELLAND, programme: 'other' },
        404,
        'programme.unknown',
      ],
      [cast.sjaelland, '/no-such-check/answer', answer, 404, 'consent-check.unknown'],
      [cast.hovedstaden, `/${body.id}/answer`, answer, 403, 'access.other-region'],
      [
        cast.sjaelland,
        `/${body.id}/answer`,
        { ...answer, occurredOn: '2023-03-16' },
        422,
        'date.in-the-future',
      ],
      [
        cast.sjaelland,
        `/${body.id}/answer`,
        { ...answer, occurredOn: '2023-03-14' },
        422,
        'date.out-of-order',
      ],
      [cast.sjaelland, `/${body.id}/propose-closing`, {}, 409, 'consent-check.not-answered'],
    ];
    for (const [actor, path, payload, status, code] of refused) {
      const { status: answered, body: problem } = await post(actor, path, payload);
      expect([path, code, problem.code, answered]).toEqual([path, code, code, status]);
    }
    const cpr = await post(cast.sjaelland, `/${body.id}/answer`, { ...answer, note: 'født 010190-1234' });
    expect([cpr.status, JSON.stringify(cpr.body).includes('0101')]).toEqual([422, false]);
    expect((await post(cast.sjaelland, `/${body.id}/answer`, { ...answer, remark: 'x' })).status).toBe(422);
    const stale = await post(cast.sjaelland, `/${body.id}/answer`, answer, { 'if-match': '"7"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'revision.stale' } });
    expect(JSON.stringify(stale.body)).toContain('"state":"awaitingAnswer"');
    expect((await show(cast.sjaelland, body.id)).body.history).toHaveLength(1);
  });

  it('leave a trace of who read which sample, and none of a refusal', async () => {
    const { body } = await post(cast.auditor, '', { sample: 'S-traced', region: cast.HOVEDSTADEN });
    expect((await show(cast.sjaelland, body.id)).status).toBe(404);
    expect((await show(cast.hovedstaden, body.id)).status).toBe(200);
    expect(await accesses.list({ sample: 'S-traced', limit: 10 })).toEqual([
      expect.objectContaining({
        ...{ account: cast.hovedstaden.id, role: 'regional-contact', region: cast.HOVEDSTADEN },
        ...{ row: 'ReadConsentCheck', samples: ['S-traced'] },
      }),
    ]);
  });

  it('leave the same trace when a stale change is answered with the check as it stands', async () => {
    const { body } = await post(cast.auditor, '', { sample: 'S-stale', region: cast.HOVEDSTADEN });
    const stale = await post(cast.auditor, `/${body.id}/reopen`, {}, { 'if-match': '"7"' });
    expect(stale).toMatchObject({ status: 412, body: { current: { sample: 'S-stale' } } });
    expect(await accesses.list({ sample: 'S-stale', limit: 10 })).toEqual([
      expect.objectContaining({ row: 'ReopenCheck', requestId: stale.headers.get('x-request-id') }),
    ]);
  });

  it('show what the reader may do, the rule of each deadline, and how the check stood before', async () => {
    const sample = { sample: 'S-6', region: cast.SJAELLAND, occurredOn: '2023-03-01' };
    const { body } = await post(cast.auditor, '', sample);
    await post(cast.auditor, `/${body.id}/answer`, { consent: 'not-found', occurredOn: '2023-03-08' });
    const now = (await show(cast.auditor, body.id)).body;
    expect(now).toMatchObject({
      ...{ asOf: '2023-03-15', state: 'awaitingAssessment', waitingFor: 'centre', origin: 'spot-check' },
      answer: { consent: 'not-found', answeredBy: cast.auditor.id },
      deadlines: [{ kind: 'assessment', rule: { name: 'assessment', businessDays: 5 } }],
    });
    const assess = now.actions.find(({ name }) => name === 'AssessCheck');
    expect(assess).toMatchObject({ allowed: false, because: { code: 'access.same-person' } });
    expect((await show(cast.otherAuditor, body.id)).body.actions).toContainEqual({
      ...{ name: 'AssessCheck', allowed: true, because: null },
    });
    const then = (await show(cast.sjaelland, `${body.id}?asOf=2023-03-07`)).body;
    expect(then).toMatchObject({ state: 'awaitingAnswer', answer: null, actions: [], asOf: '2023-03-07' });
    expect(then.history).toHaveLength(2);
    expect((await show(cast.auditor, `${body.id}?asOf=2023-02-28`)).status).toBe(404);
    expect((await show(cast.auditor, `${body.id}?asOf=2023-03-16`)).body.code).toBe('date.in-the-future');
    expect((await show(cast.auditor, `${body.id}?knownOn=2023-03-14`)).status).toBe(404);
  });

  it('show the raw events, sealed, to whoever may read the check', async () => {
    const note = 'Ringet til afdelingen';
    const { body } = await post(cast.auditor, '', { sample: 'S-7', region: cast.SJAELLAND, note });
    const events = await show(cast.sjaelland, `${body.id}/events`);
    expect(events.body).toMatchObject({
      sample: 'S-7',
      items: [
        { type: 'ConsentCheckOpened', revision: 0 },
        { type: 'AnswerRequested', revision: 1 },
      ],
    });
    expect(JSON.stringify(events.body)).not.toContain(note);
    expect((await show(cast.hovedstaden, `${body.id}/events`)).body.code).toBe('consent-check.unknown');
    const [read] = await accesses.list({ sample: 'S-7', limit: 1 });
    expect(read).toMatchObject({ account: cast.sjaelland.id, row: 'ReadCheckEvents' });
  });

  it('are handled many at a time, each by itself', async () => {
    const log = async (sample: string, request: boolean) =>
      (await post(cast.auditor, '', { sample, region: cast.SJAELLAND, request })).body;
    const [first, second, third] = [await log('B-1', false), await log('B-2', false), await log('B-3', true)];
    const items = [
      { id: first.id, revision: 0 },
      { id: second.id, revision: 7 },
      { id: third.id, revision: 1 },
      { id: 'nowhere', revision: 0 },
    ];
    const bulk = (preview: boolean) =>
      post(
        cast.auditor,
        '/bulk',
        { action: 'request-answer', items, preview },
        { 'idempotency-key': 'bulk-1', 'accept-language': 'en' },
      );
    const expected = [
      { id: first.id, outcome: 'ok', events: ['AnswerRequested'], problem: null },
      { id: second.id, outcome: 'refused', revision: 0, problem: { code: 'revision.stale' } },
      { id: third.id, outcome: 'unchanged', revision: 1, events: [] },
      { id: 'nowhere', outcome: 'refused', problem: { code: 'consent-check.unknown' } },
    ];
    const thought = await bulk(true);
    expect(thought).toMatchObject({
      status: 200,
      body: { preview: true, ok: 1, unchanged: 1, refused: 2, position: null, results: expected },
    });
    expect((await show(cast.auditor, first.id)).body.revision).toBe(0);
    const done = await bulk(false);
    expect(done.body).toMatchObject({ preview: false, ok: 1, results: expected });
    expect(done.body.results[0]).toMatchObject({ revision: 1 });
    expect((await show(cast.auditor, first.id)).body.revision).toBe(1);
    expect((await bulk(false)).body).toEqual(done.body);
    const refused = await post(cast.sjaelland, '/bulk', { action: 'verify-closing', items });
    expect([refused.status, refused.body.code]).toEqual([403, 'access.role-not-allowed']);
    const twice = { action: 'verify-closing', items: [items[0], items[0]] };
    expect((await post(cast.auditor, '/bulk', twice)).body).toMatchObject({
      errors: [{ pointer: '/items', code: 'items.repeated' }],
    });
    expect((await post(cast.auditor, '/bulk', { action: 'close', items })).status).toBe(422);
  });

  it('answer the same key as the first time', async () => {
    const key = { 'idempotency-key': 'log-s5' };
    const sample = { sample: 'S-5', region: cast.SJAELLAND };
    const [first, second] = [
      await post(cast.auditor, '', sample, key),
      await post(cast.auditor, '', sample, key),
    ];
    expect(second.body).toEqual(first.body);
  });

  it('are described', async () => {
    const { body } = await call(cast.auditor, { method: 'GET', url: '/api/openapi.json' });
    const paths = Object.keys(body.paths).filter((path) => path.startsWith('/api/consent-checks'));
    expect(paths).toHaveLength(20);
    expect(JSON.stringify(body.paths)).toContain('complianceAtAnalysis');
  });
});
