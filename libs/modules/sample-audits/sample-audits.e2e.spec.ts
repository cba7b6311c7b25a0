import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessLog, InMemoryAccessLog } from '#platform/access-log';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getRepositoryToken } from '@nestjs/typeorm';
import { OrganisationsModule, shippedProgrammeFile } from '#modules/organisations';
import { SandboxClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { EventLog } from '#platform/event-store';
import { createApi, ReadinessChecks, ReadYourWrites } from '#platform/http';
import { Clock, type Actor } from '#platform/kernel';
import { createLogger } from '#platform/logging';
import { AesGcmSealer, InMemoryKeyStore, Sealer } from '#platform/sealing';
import { AuditRoundRow } from './audit-rounds/audit-round.entity.js';
import { csv, fileFolder, ROWS } from './frame/frame.fixtures.js';
import { FrameStore } from './frame/frame-store.js';
import { InMemoryFrameStore } from './frame/in-memory-frame.store.js';
import * as cast from './sample-audits.fixtures.js';
import { SampleAuditsModule } from './sample-audits.module.js';
import { emptyLog } from './sample-audits.testing.js';
import { certificateClaim } from './verify-draw/draw-claim.js';
import { verifyDraw } from './verify-draw/draw.verifier.js';

interface Answer {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly events: readonly string[];
  readonly title: string;
  readonly current: unknown;
  readonly details: { readonly total: number; readonly errors: readonly object[] };
  readonly samples: readonly { readonly region: string }[];
  readonly contacts: readonly { readonly id: string; readonly email?: string }[];
  readonly frame: { readonly strata: readonly object[] };
  readonly answerDueOn: string;
}

const accesses = new InMemoryAccessLog();
const folder = fileFolder();
const clock = new SandboxClock('2023-03-17T09:00:00Z');
let app: NestFastifyApplication;
let base: string;

/** The room's own parts without its table, which the specs of the list cover. */
function roomWithoutTable() {
  class Room {}
  const of = (key: 'controllers' | 'providers') => Reflect.getMetadata(key, SampleAuditsModule) as never[];
  const table = { provide: getRepositoryToken(AuditRoundRow), useValue: {} };
  return {
    module: Room,
    imports: [CqrsModule],
    controllers: of('controllers'),
    providers: [...of('providers'), table],
  };
}

beforeAll(async () => {
  const sealer = new AesGcmSealer(new InMemoryKeyStore());
  const providers = [
    { provide: Clock, useValue: clock },
    { provide: EventLog, useValue: emptyLog(sealer) },
    { provide: Sealer, useValue: sealer },
    { provide: AccessLog, useValue: accesses },
    { provide: FrameStore, useValue: new InMemoryFrameStore() },
    { provide: ReadYourWrites, useValue: { wait: async () => true } },
    { provide: ReadinessChecks, useValue: new ReadinessChecks([]) },
  ];
  const parts = {
    module: class Parts {},
    global: true,
    providers,
    exports: providers.map(({ provide }) => provide),
  };
  app = await createApi({
    config: loadConfig({ TILSYN_MODE: 'test' }),
    logger: createLogger({ level: 'silent', format: 'json', destination: { write: () => undefined } }),
    imports: [parts, OrganisationsModule, roomWithoutTable()],
  });
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

const whoIs = ({ id, role, region }: Actor) => ({
  'x-tilsyn-user': id,
  'x-tilsyn-role': role,
  ...(region === undefined ? {} : { 'x-tilsyn-region': region }),
});

async function send(actor: Actor, path: string, init: RequestInit = {}) {
  const answer = await fetch(`${base}/api${path}`, {
    ...init,
    headers: { ...whoIs(actor), ...(init.headers as object) },
  });
  const text = await answer.text();
  const json = /json/.test(answer.headers.get('content-type') ?? '');
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: (json ? JSON.parse(text) : {}) as Answer,
  };
}
const post = (actor: Actor, path: string, body: object, headers: object = {}) =>
  send(actor, path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

function upload(
  actor: Actor,
  round: string,
  text: string,
  { name = 'frame.csv', occurredOn = '2023-03-17' } = {},
) {
  const form = new FormData();
  form.set('occurredOn', occurredOn);
  form.set('file', new Blob([text]), name);
  return send(actor, `/audit-rounds/${round}/frame`, { method: 'POST', body: form });
}

const plan = {
  occurredOn: '2023-03-15',
  id: 'R2',
  programme: 'dk-genome',
  title: 'Ny skærpet stikprøvekontrol',
  regime: 'tightened',
  periodFrom: '2022-10-01',
  periodTo: '2023-02-28',
  regions: cast.REGIONS,
  sampling: 'drawn',
};
const draw = {
  occurredOn: '2023-03-17',
  seed: cast.SEED,
  seedOrigin: 'dice',
  allocation: { kind: 'fixed', perRegion: { '1084': 1, '1085': 1 } },
};

describe('a programme over HTTP', () => {
  it('is loaded from its file by an administrator, once', async () => {
    const yaml = await readFile(shippedProgrammeFile, 'utf8');
    const body = { occurredOn: '2023-03-01', yaml };
    expect((await post(cast.auditor, '/programmes/dk-genome/load-file', body)).body.code).toBe(
      'access.role-not-allowed',
    );
    expect(
      (await post(cast.administrator, '/programmes/dk-genome/load-file', body)).body.events,
    ).toHaveLength(35);
    expect(await post(cast.administrator, '/programmes/dk-genome/load-file', body)).toMatchObject({
      status: 200,
      body: { events: [] },
    });
  });
  it('is refused with every error when the file is none', async () => {
    const refused = await post(cast.administrator, '/programmes/dk-genome/load-file', {
      occurredOn: '2023-03-01',
      yaml: 'programme: [',
    });
    expect(refused).toMatchObject({ status: 400, body: { code: 'programme-file.malformed' } });
  });
  it('shows addresses to those who may see them', async () => {
    const addresses = async (actor: Actor) =>
      (await send(actor, '/programmes/dk-genome')).body.contacts
        .filter(({ email }) => email)
        .map(({ id }) => id);
    expect(await addresses(cast.secretariat)).toHaveLength(12);
    expect(await addresses(cast.contactOf('1084'))).toEqual(['consent-1084', 'director-1084']);
    expect(await addresses(cast.auditor)).toEqual([]);
    expect((await send(cast.auditor, '/programmes/nowhere')).status).toBe(404);
  });
  it('has its deadlines and contacts changed by administrators', async () => {
    const contact = {
      occurredOn: '2023-03-02',
      contact: 'consent-1084',
      duty: 'consent-contact',
      region: '1084',
      name: 'Ny kontakt',
      email: 'ny@example.org',
      language: 'da',
    };
    expect(
      (await post(cast.administrator, '/programmes/dk-genome/appoint-contact', contact)).body.events,
    ).toEqual(['ContactAppointed']);
    expect(
      (
        await post(cast.administrator, '/programmes/dk-genome/appoint-contact', {
          ...contact,
          occurredOn: '2023-03-03',
        })
      ).body.events,
    ).toEqual([]);
    expect(
      (
        await post(cast.administrator, '/programmes/dk-genome/retire-contact', {
          occurredOn: '2023-03-03',
          contact: 'director-1081',
        })
      ).body.events,
    ).toEqual(['ContactRetired']);
    expect(
      (
        await post(cast.auditor, '/programmes/dk-genome/set-deadlines', {
          occurredOn: '2023-03-03',
          deadlines: cast.programme.deadlines,
        })
      ).status,
    ).toBe(403);
  });
});

describe('a round over HTTP', () => {
  it('is planned, its title readable again', async () => {
    expect(await post(cast.auditor, '/audit-rounds', { ...plan, seed: '1' })).toMatchObject({
      status: 422,
      body: { code: 'audit-round.seed-before-freeze' },
    });
    const planned = await post(cast.auditor, '/audit-rounds', plan, { 'idempotency-key': 'plan-2' });
    expect(planned).toMatchObject({ status: 201, body: { id: 'R2', revision: 0 } });
    expect(
      (await post(cast.auditor, '/audit-rounds', plan, { 'idempotency-key': 'plan-2' })).body.events,
    ).toEqual(['AuditRoundPlanned']);
    expect((await send(cast.auditor, '/audit-rounds/R2')).body.title).toBe(plan.title);
  });

  it('refuses to draw before the freeze', async () => {
    expect((await post(cast.auditor, '/audit-rounds/R2/draw', draw)).body.code).toBe(
      'audit-round.frame-not-frozen',
    );
    expect((await send(cast.auditor, '/audit-rounds/R2/certificate')).body.code).toBe(
      'audit-round.nothing-drawn',
    );
  });

  it('refuses a wrong file by line and keeps nothing of it', async () => {
    const wrong = csv(
      ...ROWS,
      'R-9;1099;rare-diseases;KGA;2023-01-10;;',
      'R-10;1084;rare-diseases;KGA;2023-03-18;;',
      'R-1;1084;unheard-of;KGA;2023-01-10;;',
    );
    const refused = await upload(cast.auditor, 'R2', wrong);
    expect(refused).toMatchObject({ status: 422, body: { code: 'frame.rows-refused' } });
    expect(refused.body.details).toEqual({
      total: 3,
      errors: [
        { line: 6, field: 'region', code: 'region.unknown' },
        { line: 7, field: 'analysedOn', code: 'date.in-the-future' },
        { line: 8, field: 'patientGroup', code: 'patient-group.unknown' },
      ],
    });
    expect((await send(cast.auditor, '/audit-rounds/R2')).body.frame).toBeNull();
  });

  it('refuses a file name that looks like a CPR number, a file that is missing, and the wrong caller', async () => {
    expect((await upload(cast.auditor, 'R2', csv(...ROWS), { name: '010190-1234.csv' })).body.code).toBe(
      'text.cpr-like',
    );
    expect((await post(cast.auditor, '/audit-rounds/R2/frame', {})).body.code).toBe('frame.file-missing');
    expect((await upload(cast.contactOf('1084'), 'R2', csv(...ROWS))).body.code).toBe(
      'access.role-not-allowed',
    );
    expect((await upload(cast.auditor, 'nowhere', csv(...ROWS))).status).toBe(404);
    expect((await upload(cast.auditor, 'R2', csv(...ROWS), { occurredOn: '2023-03-18' })).body.code).toBe(
      'date.in-the-future',
    );
  });

  it('freezes a frame, by a form or by a CSV body, the same one once', async () => {
    expect((await upload(cast.auditor, 'R2', csv(...ROWS))).body.events).toEqual(['FrameFrozen']);
    expect((await upload(cast.auditor, 'R2', csv(...ROWS))).body.events).toEqual([]);
    const body = await send(cast.auditor, '/audit-rounds/R2/frame?occurredOn=2023-03-17', {
      method: 'POST',
      body: csv(...ROWS),
      headers: { 'content-type': 'text/csv' },
    });
    expect(body).toMatchObject({ status: 200, body: { events: [] } });
    expect((await upload(cast.auditor, 'R2', csv(ROWS[3] ?? ''))).body.code).toBe(
      'audit-round.frame-already-frozen',
    );
  });

  it('is drawn, on the revision the caller has read', async () => {
    const stale = await post(cast.auditor, '/audit-rounds/R2/draw', draw, { 'if-match': '"0"' });
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'revision.stale', current: { id: 'R2', revision: 1 } },
    });
    const large = { ...draw, allocation: { kind: 'fixed', perRegion: { '1084': 2 } } };
    expect((await post(cast.auditor, '/audit-rounds/R2/draw', large)).body.code).toBe(
      'draw.larger-than-stratum',
    );
    const drawn = await post(cast.auditor, '/audit-rounds/R2/draw', draw, {
      'if-match': '"1"',
      'idempotency-key': 'draw-1',
    });
    expect(drawn.body.events).toEqual(['SampleDrawn', 'SamplesListed']);
    expect((await post(cast.auditor, '/audit-rounds/R2/draw', draw)).body.events).toEqual([]);
    const again = await post(cast.auditor, '/audit-rounds/R2/draw', draw, {
      'if-match': '"1"',
      'idempotency-key': 'draw-1',
    });
    expect(again.body.events).toEqual(drawn.body.events);
  });

  it('leaves a trace of who was shown its samples by a stale change', async () => {
    const stale = await post(
      cast.auditor,
      '/audit-rounds/R2/close',
      { occurredOn: '2023-03-17' },
      { 'if-match': '"0"' },
    );
    const shown = (stale.body.current as { readonly samples: readonly { readonly requisition: string }[] })
      .samples;
    expect([stale.status, shown.length > 0]).toEqual([412, true]);
    expect(await accesses.list({ limit: 1 })).toMatchObject([
      { account: cast.auditor.id, row: 'CloseRound', samples: shown.map(({ requisition }) => requisition) },
    ]);
  });

  it('shows a regional contact its own region only, and nothing of a round without it', async () => {
    const whole = (await send(cast.auditor, '/audit-rounds/R2')).body;
    expect(whole.samples).toHaveLength(4);
    const own = (await send(cast.contactOf('1085'), '/audit-rounds/R2')).body;
    expect(own.samples.map(({ region }) => region)).toEqual(['1085', '1085']);
    expect(own.frame.strata).toHaveLength(1);
    await post(cast.auditor, '/audit-rounds', { ...plan, id: 'elsewhere', regions: ['1081'] });
    expect((await send(cast.contactOf('1085'), '/audit-rounds/elsewhere')).status).toBe(404);
    expect((await send(cast.contactOf('1085'), '/audit-rounds/elsewhere/certificate')).status).toBe(404);
  });

  it('has a certificate that holds against the file', async () => {
    const page = await send(cast.auditor, '/audit-rounds/R2/certificate', {
      headers: { 'accept-language': 'da' },
    });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("style-src 'sha256-");
    expect(page.text).toContain('Region Hovedstaden');
    const json = await send(cast.auditor, '/audit-rounds/R2/certificate', {
      headers: { accept: 'application/json' },
    });
    const certificate = certificateClaim.parse(json.body);
    expect(await verifyDraw(folder.file(csv(...ROWS)), { kind: 'certificate', certificate })).toMatchObject({
      agrees: true,
    });
    const own = await send(cast.contactOf('1085'), '/audit-rounds/R2/certificate', {
      headers: { accept: 'application/json' },
    });
    expect(own.body.samples.every(({ region }) => region === '1085')).toBe(true);
  });

  it('is announced, reported on and closed', async () => {
    const on = { occurredOn: '2023-03-17' };
    expect((await post(cast.auditor, '/audit-rounds/R2/close', on)).body.code).toBe(
      'audit-round.drawn-but-never-announced',
    );
    expect((await post(cast.auditor, '/audit-rounds/R2/announce', on)).body.events).toEqual([
      'AuditRoundAnnounced',
    ]);
    expect((await send(cast.auditor, '/audit-rounds/R2')).body.answerDueOn).toBe('2023-03-31');
    const report = { ...on, region: '1084', outcome: 'no-errors-found' };
    expect((await post(cast.contactOf('1085'), '/audit-rounds/R2/region-reports', report)).body.code).toBe(
      'access.other-region',
    );
    expect(
      (await post(cast.contactOf('1084'), '/audit-rounds/R2/region-reports', report)).body.events,
    ).toEqual(['RegionReported']);
    expect(
      (await post(cast.auditor, '/audit-rounds/R2/report', { ...on, meeting: 'meeting-13' })).body.events,
    ).toEqual(['AuditRoundReportedToCommittee']);
    expect((await post(cast.auditor, '/audit-rounds/R2/close', on)).body.events).toEqual([
      'AuditRoundClosed',
    ]);
    expect((await post(cast.auditor, '/audit-rounds/R2/announce', on)).body.code).toBe('audit-round.closed');
  });
});
