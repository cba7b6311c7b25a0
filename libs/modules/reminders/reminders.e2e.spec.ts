import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessLog, InMemoryAccessLog } from '#platform/access-log';
import { loadConfig } from '#platform/config';
import { EventLog } from '#platform/event-store';
import { createApi, ReadinessChecks, ReadYourWrites } from '#platform/http';
import { Clock } from '#platform/kernel';
import { createLogger } from '#platform/logging';
import { Sealer } from '#platform/sealing';
import {
  ObligationEntry,
  Reminder,
  ReminderMailEntry,
  ReminderParts,
  ReminderPauseEntry,
  RemindersModule,
  reminderFieldMessages,
} from './index.js';
import { answerOpened, described, midtjylland } from './reminders.fixtures.js';
import { appointed, dutySource, registered, SweepWorld } from './sweep-reminders/world.fixtures.js';

jest.setTimeout(120_000);

let world: SweepWorld;
let app: NestFastifyApplication;
let base: string;

interface Listed {
  readonly obligation: string;
  readonly step: string;
  readonly reason: string | null;
  readonly mail: string;
  readonly recipient: { readonly region: string };
}
interface Body {
  readonly code: string;
  readonly items: readonly Listed[];
  readonly nextCursor: string | null;
  readonly explanation: readonly string[];
  readonly digests: readonly object[];
  readonly inForce: readonly { readonly kind: string; readonly version: number }[];
  readonly history: readonly object[];
}

const auditor = { 'x-tilsyn-user': 'au-1', 'x-tilsyn-role': 'auditor' };
const admin = { 'x-tilsyn-user': 'ad-1', 'x-tilsyn-role': 'administrator' };
const contact = { 'x-tilsyn-user': 'rc-1', 'x-tilsyn-role': 'regional-contact', 'x-tilsyn-region': '1082' };

async function ask(who: Record<string, string>, url: string, payload?: object | 'post') {
  const body = typeof payload === 'object' ? { body: JSON.stringify(payload) } : {};
  const type: Record<string, string> =
    typeof payload === 'object' ? { 'content-type': 'application/json' } : {};
  const answer = await fetch(base + url, {
    method: payload ? 'POST' : 'GET',
    headers: { ...type, ...who },
    ...body,
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

beforeAll(async () => {
  world = await SweepWorld.open();
  await world.programme(...registered, appointed('consent-1084', 'consent-contact', '1084'));
  await world.tell('a', described('a'), answerOpened('a'));
  await world.tell('b', described('b'), { ...answerOpened('b'), owner: midtjylland } as never);
  await world.sweep().run();
  await world.shown();
  @Module({})
  class Parts {}
  const provided = [
    { provide: Clock, useValue: world.clock },
    { provide: EventLog, useValue: world.log },
    { provide: ReadYourWrites, useValue: { wait: async () => true } },
    { provide: Sealer, useValue: world.sealer },
    { provide: AccessLog, useValue: new InMemoryAccessLog() },
    { provide: ReadinessChecks, useValue: new ReadinessChecks([]) },
    {
      provide: ReminderParts,
      useValue: new ReminderParts(world.pool, [dutySource], world.links, 'https://tilsyn.example.org'),
    },
  ];
  app = await createApi({
    config: loadConfig({ TILSYN_MODE: 'test' }),
    logger: createLogger({ level: 'silent', format: 'json', destination: { write: () => undefined } }),
    imports: [
      TypeOrmModule.forRoot({
        type: 'postgres',
        url: world.url,
        schema: 'rm',
        entities: [Reminder, ObligationEntry, ReminderMailEntry, ReminderPauseEntry],
      }),
      { module: Parts, global: true, providers: provided, exports: provided.map(({ provide }) => provide) },
      RemindersModule,
    ],
    fieldMessages: reminderFieldMessages,
  });
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await world.close();
});

describe('reminders over HTTP', () => {
  it('are listed by state and recipient', async () => {
    const sent = await ask(auditor, '/api/reminders?state=sent&recipient=consent-contact:1084');
    expect(sent).toMatchObject({
      status: 200,
      body: {
        items: [
          {
            step: 'request',
            state: 'sent',
            sendOn: '2022-12-16',
            mails: [{ contact: 'consent-1084', state: 'sent' }],
          },
        ],
      },
    });
  });
  it('say that nobody is appointed', async () => {
    const { body } = await ask(auditor, '/api/reminders?state=queued&recipient=consent-contact:1082');
    expect(body.items.map(({ reason }) => reason)).toContain('no-contact');
  });
  it('show a regional contact its own region only', async () => {
    const { body } = await ask(contact, '/api/reminders');
    expect(new Set(body.items.map(({ recipient }) => recipient.region))).toEqual(new Set(['1082']));
    const [other] = (await ask(auditor, '/api/reminders?recipient=consent-contact:1084')).body.items;
    expect(await ask(contact, `/api/reminders/${other?.obligation}/${other?.step}`)).toMatchObject({
      status: 404,
      body: { code: 'reminder.unknown' },
    });
    expect((await ask(contact, '/api/reminders/mails')).body.items).toEqual([]);
  });
  it('come page by page', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await ask(auditor, `/api/reminders?limit=5${cursor}`);
      seen.push(...body.items.map(({ obligation, step }) => `${obligation} ${step}`));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(12);
    expect(seen).toHaveLength(12);
  });
  it('explain themselves', async () => {
    const [row] = (await ask(auditor, '/api/reminders?state=sent')).body.items;
    const { body } = await ask(
      { ...auditor, 'accept-language': 'en' },
      `/api/reminders/${row?.obligation}/request`,
    );
    expect(body.explanation).toEqual([
      'The duty began on 16 December 2022 and is due on 2 January 2023. The step “Request” of the ladder (version 0) goes out on the day the matter is opened: on 16 December 2022.',
      'It was sent.',
    ]);
  });
  it('are previewed without writing anything', async () => {
    const head = await world.log.store.head();
    const { body } = await ask(auditor, '/api/reminders/preview?until=2023-01-03', 'post');
    expect(body.digests).toMatchObject([
      { on: '2022-12-29', contact: 'consent-1084', subject: 'Tilsyn: 1 frist nærmer sig' },
      { on: '2023-01-03', contact: 'consent-1084', subject: 'Tilsyn: 1 overskredet frist' },
    ]);
    expect(await world.log.store.head()).toBe(head);
    expect((await ask(contact, '/api/reminders/preview?until=2023-01-03', 'post')).body.digests).toEqual([]);
    expect((await ask(auditor, '/api/reminders/preview?until=2022-12-01', 'post')).body.code).toBe(
      'preview.until-past',
    );
  });
  it('are refused with the right words when asked wrongly', async () => {
    expect((await ask(auditor, '/api/reminders?recipient=everybody')).status).toBe(422);
    expect((await ask(auditor, '/api/reminders?state=lost')).status).toBe(422);
  });
  it('let a bounce be recorded', async () => {
    const [mail] = (await ask(admin, '/api/reminders/mails')).body.items;
    expect(mail).toMatchObject({
      contact: 'consent-1084',
      state: 'sent',
      attempts: 1,
      items: [{ step: 'request' }],
    });
    expect(
      (await ask(contact, `/api/reminders/mails/${mail?.mail}/bounced`, { occurredOn: '2022-12-16' })).status,
    ).toBe(403);
    const recorded = await ask(admin, `/api/reminders/mails/${mail?.mail}/bounced`, {
      occurredOn: '2022-12-16',
      status: '5.1.1',
    });
    expect(recorded).toMatchObject({ status: 200, body: { events: ['ReminderMailBounced'] } });
    await world.shown();
    expect((await ask(admin, '/api/reminders?state=failed')).body.items).toMatchObject([
      { step: 'request', detail: '5.1.1' },
    ]);
  });
  it('follow a ladder that an administrator sets', async () => {
    const steps = [{ step: 'request', from: 'opened', businessDays: 0, to: 'consent-contact' }];
    expect(
      await ask(admin, '/api/programmes/dk-genome/ladders/answer', { occurredOn: '2022-12-16', steps }),
    ).toMatchObject({
      status: 200,
      body: { events: ['LadderSet'] },
    });
    expect(
      (await ask(admin, '/api/programmes/nowhere/ladders/answer', { occurredOn: '2022-12-16', steps })).body
        .code,
    ).toBe('programme.unknown');
    const { body } = await ask(auditor, '/api/programmes/dk-genome/ladders');
    expect(body.inForce.map(({ kind, version }) => [kind, version])).toEqual([
      ['region', 0],
      ['centre', 0],
      ['answer', 1],
    ]);
    expect(body.history).toMatchObject([{ version: 1, setOn: '2022-12-16', by: 'ad-1' }]);
    await world.shown();
    expect((await ask(auditor, '/api/reminders?state=queued')).body.items.map(({ step }) => step)).toEqual([
      'request',
    ]);
  });
});
