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
  MailLinkSigner,
  ObligationEntry,
  Reminder,
  ReminderMailEntry,
  ReminderParts,
  ReminderPauseEntry,
  RemindersModule,
  reminderFieldMessages,
} from './index.js';
import { dueReminders, type DueFilter } from './queued-reminders/due-reminders.query.js';
import { answerOpened, described, midtjylland } from './reminders.fixtures.js';
import { appointed, dutySource, registered, SweepWorld } from './sweep-reminders/world.fixtures.js';

jest.setTimeout(120_000);

let world: SweepWorld;
let app: NestFastifyApplication;
let base: string;
const accesses = new InMemoryAccessLog();

interface Line {
  readonly obligation: string;
  readonly step: string;
  readonly state: string;
  readonly mail: string;
}
interface Body {
  readonly code: string;
  readonly detail: string;
  readonly id: string;
  readonly items: readonly Line[];
  readonly explanation: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly on: string;
}
type Who = Readonly<Record<string, string>>;

const auditor = { 'x-tilsyn-user': 'au-1', 'x-tilsyn-role': 'auditor' };
const english = { ...auditor, 'accept-language': 'en' };
const contactOf = (region: string): Who => ({
  'x-tilsyn-user': `rc-${region}`,
  'x-tilsyn-role': 'regional-contact',
  'x-tilsyn-region': region,
});

async function ask(who: Who, url: string, payload?: object | 'post') {
  const body = typeof payload === 'object' ? { body: JSON.stringify(payload) } : {};
  const type: Who = typeof payload === 'object' ? { 'content-type': 'application/json' } : {};
  const headers = { ...type, ...who };
  const answer = await fetch(base + url, { method: payload ? 'POST' : 'GET', headers, ...body });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
}
const linesOf = async (query: string, who: Who = auditor) =>
  (await ask(who, `/api/reminders?${query}`)).body.items;

beforeAll(async () => {
  world = await SweepWorld.open();
  await world.programme(
    ...registered,
    appointed('consent-1084', 'consent-contact', '1084'),
    appointed('consent-1082', 'consent-contact', '1082', 'en'),
  );
  await world.tell('a', described('a'), answerOpened('a'));
  await world.tell('b', described('b'), { ...answerOpened('b'), owner: midtjylland } as never);
  await world.tell('c', described('c'), answerOpened('c'));
  await world.sweep().run();
  await world.shown();
  @Module({})
  class Parts {}
  const parts = new ReminderParts(world.pool, [dutySource], world.links, 'https://tilsyn.example.org');
  const provided = [
    { provide: Clock, useValue: world.clock },
    { provide: EventLog, useValue: world.log },
    { provide: Sealer, useValue: world.sealer },
    { provide: ReadYourWrites, useValue: { wait: async () => true } },
    { provide: AccessLog, useValue: accesses },
    { provide: ReadinessChecks, useValue: new ReadinessChecks([]) },
    { provide: ReminderParts, useValue: parts },
  ];
  app = await createApi({
    config: loadConfig({ TILSYN_MODE: 'test' }),
    logger: createLogger({ level: 'silent', format: 'json', destination: { write: () => undefined } }),
    imports: [
      TypeOrmModule.forRoot({
        ...{ type: 'postgres', url: world.url, schema: 'rm' },
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

describe('the link of a mail', () => {
  const tokens = () =>
    world.mailer.outbox.flatMap(({ text }) =>
      [...text.matchAll(/https:\/\/tilsyn\.example\.org\/m\/(\w+)/g)].map(([, token]) => String(token)),
    );

  it('shows what the mail was about and why, to whoever opens it', async () => {
    const [token] = tokens();
    const { status, headers, body } = await ask({}, `/api/mail-links/${token}`);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      item: 'P-a',
      itemPath: '/consent-checks/a',
      region: { code: '1084', names: { da: 'Region Hovedstaden', en: 'Capital Region' } },
      kind: {
        code: 'answer',
        words: { da: 'Svar på kontrol af samtykke', en: 'Answer to the consent audit' },
      },
      dueOn: '2023-01-02',
      rung: { step: 'request', words: { da: 'Anmodning', en: 'Request' } },
      sentOn: '2022-12-16',
      why: {
        da: 'Du får den som samtykkekontakt for Region Hovedstaden: anmodningen går ud den dag, sagen åbnes.',
        en: 'You get it as consent contact of Capital Region: the request goes out on the day the matter is opened.',
      },
      expiresAt: '2023-01-15T23:00:00.000Z',
    });
  });

  it('changes nothing, however often a scanner opens it', async () => {
    const before = await world.log.store.head();
    const all = tokens();
    expect(all).toHaveLength(3);
    for (const token of [...all, ...all]) {
      for (const method of ['GET', 'HEAD'])
        expect((await fetch(`${base}/api/mail-links/${token}`, { method })).status).toBe(200);
      const acted = await fetch(`${base}/api/mail-links/${token}`, { method: 'POST' });
      expect(acted.status).toBe(405);
    }
    expect(await world.log.store.head()).toBe(before);
  });

  it('is none of ours once anything of it is changed, and tells no more than that', async () => {
    const [token = ''] = tokens();
    const other = token.endsWith('0') ? '1' : '0';
    const forged = new MailLinkSigner(new Uint8Array(32), 30).sign({
      ...{ mail: '00000000-0000-5000-8000-000000000000', line: 0, day: '2022-12-16' },
    });
    const beyond = world.links.sign({
      mail: world.links.open(token)?.mail ?? '',
      line: 7,
      day: '2022-12-16',
    });
    for (const wrong of [token.slice(0, -1) + other, forged, beyond, 'hello', token.toUpperCase()]) {
      const [da, en] = [
        await ask({}, `/api/mail-links/${wrong}`),
        await ask({ 'accept-language': 'en' }, `/api/mail-links/${wrong}`),
      ];
      expect([da.status, da.body.code, en.body.code]).toEqual([
        404,
        'mail-link.unknown',
        'mail-link.unknown',
      ]);
      expect(da.body.detail).not.toBe(en.body.detail);
    }
  });

  it('expires, and says what to do instead', async () => {
    const [token = ''] = tokens();
    const { mail = '', line = 0 } = world.links.open(token) ?? {};
    const old = world.links.sign({ mail, line, day: '2022-11-15' });
    const { status, body } = await ask({ 'accept-language': 'en' }, `/api/mail-links/${old}`);
    expect([status, body.code]).toEqual([410, 'mail-link.expired']);
    expect(body.detail).toContain('Sign in and find the item on the list.');
    const last = world.links.sign({ mail, line, day: '2022-11-16' });
    expect((await ask({}, `/api/mail-links/${last}`)).status).toBe(200);
  });
});

describe('a mail, looked at', () => {
  it('is shown as it went, in both languages, without the address and the token', async () => {
    const [sent] = (await ask(auditor, '/api/reminders/mails?region=1084')).body.items;
    const da = await ask(auditor, `/api/reminders/mails/${sent?.mail}/content`);
    const en = await ask(auditor, `/api/reminders/mails/${sent?.mail}/content?language=en`);
    expect(da.body).toMatchObject({ state: 'sent', language: 'da', lines: 2, on: '2022-12-16' });
    const went = world.mailer.outbox.find(({ to }) => to.address === 'consent-1084@example.org');
    expect(da.body.subject).toBe(went?.subject);
    const withoutLinks = (text = '') => text.replaceAll(/<?https?:[^\s>"]+>?/g, '');
    expect(withoutLinks(da.body.text)).toBe(withoutLinks(went?.text));
    expect(da.body.text).toContain('https://tilsyn.example.org/consent-checks/a');
    expect(da.body.html).not.toContain('/m/');
    expect(en.body).toMatchObject({ language: 'en', subject: 'Tilsyn: 2 new requests' });
    expect(en.body.html).toContain('lang="en"');
    expect(JSON.stringify(da.body)).not.toContain('@example.org');
  });

  it('is shown as it would go, with whatever else would be in it', async () => {
    const [line] = await linesOf('state=queued&subject=a');
    const at = `/api/reminders/${line?.obligation}/reminder/mail`;
    const { body } = await ask(auditor, at);
    expect(body).toMatchObject({ state: 'would-go', mail: null, on: '2022-12-29', lines: 2, language: 'da' });
    expect(body.subject).toBe('Tilsyn: 2 frister nærmer sig');
    expect((await ask(auditor, `${at}?language=en`)).body.subject).toBe('Tilsyn: 2 due soon');
    const escalation = await ask(english, `/api/reminders/${line?.obligation}/escalation/mail?language=en`);
    // Nobody holds the post: the line alone.
    expect(escalation.body).toMatchObject({ lines: 1, on: '2023-01-16', subject: 'Tilsyn: 1 escalation' });
  });

  it('is a region’s own only', async () => {
    const [theirs] = (await ask(auditor, '/api/reminders/mails?region=1084')).body.items;
    const [line] = await linesOf('subject=a');
    for (const path of [`mails/${theirs?.mail}/content`, `${line?.obligation}/request/mail`]) {
      expect((await ask(contactOf('1084'), `/api/reminders/${path}`)).status).toBe(200);
      expect((await ask(contactOf('1082'), `/api/reminders/${path}`)).status).toBe(404);
    }
  });

  it('is refused when there is none', async () => {
    expect((await ask(auditor, '/api/reminders/mails/nowhere/content')).body.code).toBe(
      'reminder-mail.unknown',
    );
    const none = '00000000-0000-4000-8000-000000000000';
    expect((await ask(auditor, `/api/reminders/${none}/request/mail`)).body.code).toBe('reminder.unknown');
    expect((await ask(auditor, `/api/reminders/${none}/request/mail?language=de`)).status).toBe(422);
  });
});

describe('the lists', () => {
  it('are narrowed by state, region and item', async () => {
    expect(new Set((await linesOf('region=1082')).map(({ obligation }) => obligation)).size).toBe(1);
    expect(await linesOf('region=1082&subject=a')).toEqual([]);
    const mails = async (query: string) =>
      (await ask(auditor, `/api/reminders/mails?${query}`)).body.items.length;
    expect(await mails('item=b')).toBe(1);
    expect(await mails('item=b&region=1084')).toBe(0);
    expect(await mails('programme=dk-genome')).toBe(2);
    expect(await mails('programme=second')).toBe(0);
  });
});

describe('a pause', () => {
  const body = { occurredOn: '2022-12-16', reason: 'Aftalt med regionen', until: '2023-01-03' };
  let id: string;

  it('is set on an item, with a reason and an end', async () => {
    const answer = await ask(auditor, '/api/reminders/pauses', { ...body, scope: 'item', target: 'a' });
    expect(answer).toMatchObject({ status: 201, body: { revision: 0, events: ['RemindersPaused'] } });
    id = answer.body.id;
    expect(answer.headers.get('location')).toBe(`/api/reminders/pauses/${id}`);
    await world.shown();
    const shown = await ask(auditor, `/api/reminders/pauses/${id}`);
    expect(shown.headers.get('etag')).toBe('"0"');
    expect(shown.body).toMatchObject({
      ...{ id, state: 'paused', scope: 'item', target: 'a', region: '1084', by: 'au-1' },
      ...{ reason: 'Aftalt med regionen', since: '2022-12-16', until: '2023-01-03', resumedOn: null },
    });
  });

  it('is shown with what it keeps back: why, by whom and until when', async () => {
    const paused = await linesOf('state=paused');
    expect(paused).toMatchObject(
      ['reminder', 'dunning-1', 'dunning-2', 'escalation', 'committee'].map((step) => ({
        ...{ step, state: 'paused', reason: 'paused', detail: '2023-01-03', dueOn: '2023-01-02' },
        pause: { id, scope: 'item', reason: 'Aftalt med regionen', by: 'au-1', until: '2023-01-03' },
      })),
    );
    const queued = await linesOf('state=queued');
    expect(queued.every(({ obligation }) => obligation !== paused[0]?.obligation)).toBe(true);
    const both = await linesOf('state=queued,paused&limit=200');
    expect(both).toHaveLength(paused.length + queued.length);
    expect((await linesOf('state=paused,sent')).map(({ state }) => state)).toContain('sent');
    const { body: told } = await ask(english, `/api/reminders/${paused[0]?.obligation}/reminder`);
    expect(told.explanation.slice(1)).toEqual([
      'It is paused until 3 January 2023; the deadline runs on.',
      'au-1 did so: Aftalt med regionen',
    ]);
  });

  it('is known to the dry run, which tells when it goes out after all', async () => {
    const until = (day: string) => ask(auditor, `/api/reminders/preview?until=${day}&region=1084`, 'post');
    expect((await until('2022-12-29')).body).toMatchObject({
      digests: [{ on: '2022-12-29', items: [{ subject: 'c', region: '1084', sendOn: '2022-12-29' }] }],
      paused: [{ subject: 'a', step: 'reminder', pause: { id, reason: 'Aftalt med regionen' } }],
    });
    expect((await until('2023-01-04')).body).toMatchObject({
      digests: [
        { on: '2022-12-29' },
        { on: '2023-01-03', items: [{ subject: 'c' }] },
        { on: '2023-01-04', items: [{ subject: 'a', step: 'dunning-1', overtakes: ['reminder'] }] },
      ],
      paused: [],
    });
    const [line] = await linesOf('state=paused&subject=a');
    const mail = await ask(auditor, `/api/reminders/${line?.obligation}/dunning-1/mail`);
    expect(mail.body).toMatchObject({ state: 'would-go', on: '2023-01-04' });
  });

  it('is listed, to a region its own', async () => {
    const of = async (who: Who, query = '') =>
      (await ask(who, `/api/reminders/pauses?${query}`)).body.items.length;
    expect([await of(auditor), await of(contactOf('1084')), await of(contactOf('1082'))]).toEqual([1, 1, 0]);
    expect([await of(auditor, 'state=paused&item=a'), await of(auditor, 'state=ended')]).toEqual([1, 0]);
    expect((await ask(contactOf('1082'), `/api/reminders/pauses/${id}`)).body.code).toBe(
      'reminder-pause.unknown',
    );
  });

  it('ends when somebody resumes it, and its history stays', async () => {
    const resume = () => ask(auditor, `/api/reminders/pauses/${id}/resume`, { occurredOn: '2022-12-16' });
    expect(await resume()).toMatchObject({ status: 200, body: { events: ['RemindersResumed'] } });
    expect(await resume()).toMatchObject({ status: 200, body: { events: [] } });
    await world.shown();
    expect(await linesOf('state=paused')).toEqual([]);
    expect((await ask(auditor, '/api/reminders/pauses?state=ended')).body.items).toMatchObject([
      { id, state: 'ended', resumedOn: '2022-12-16', resumedBy: 'au-1' },
    ]);
  });

  it('keeps what a mail under way would say out of it, which the ledger shows', async () => {
    world.goTo('2022-12-29');
    world.mailer.troubles.push(new Error('the process dies here'), new Error('and here'));
    await world.sweep().run();
    await ask(auditor, '/api/reminders/pauses', {
      ...{ occurredOn: '2022-12-29', reason: 'Aftalt', until: '2023-01-31' },
      ...{ scope: 'region', target: '1084', programme: 'dk-genome' },
    });
    await world.shown();
    const [mail] = (await ask(auditor, '/api/reminders/mails?state=prepared&region=1084')).body.items;
    expect(mail).toMatchObject({ paused: [{ step: 'reminder' }, { step: 'reminder' }] });
    await world.sweep().run();
    await world.shown();
    const [withdrawn] = (await ask(auditor, '/api/reminders/mails?state=withdrawn')).body.items;
    expect(withdrawn).toMatchObject({ code: 'nothing-left', paused: [] });
    expect((await linesOf('state=paused&region=1084')).map(({ step }) => step)).toContain('reminder');
  });

  it('is refused for what does not exist, without saying so to those who may not', async () => {
    const on = (more: object, who: Who = auditor) =>
      ask(who, '/api/reminders/pauses', { ...body, occurredOn: '2022-12-29', until: '2023-01-31', ...more });
    for (const scope of ['obligation', 'item', 'region'])
      expect(await on({ scope, target: 'nowhere' })).toMatchObject({
        status: 404,
        body: { code: 'reminder-pause.target-unknown' },
      });
    expect((await on({ scope: 'region', target: '1084', programme: 'nowhere' })).body.code).toBe(
      'programme.unknown',
    );
    expect((await on({ scope: 'item', target: 'nowhere' }, contactOf('1084'))).status).toBe(403);
    expect((await on({ scope: 'item', target: 'a', until: '2023-03-15' })).body.code).toBe(
      'reminder-pause.until-too-far',
    );
  });
});

describe('facts about named samples', () => {
  it('are told to nobody without a trace', async () => {
    const [line] = await linesOf('subject=a');
    const [mail] = (await ask(auditor, '/api/reminders/mails?item=a')).body.items;
    const { obligation, step } = line ?? {};
    for (const [row, path, method] of [
      ['ListReminders', '?subject=a'],
      ['ExplainReminder', `/${obligation}/${step}`],
      ['PreviewReminderMail', `/${obligation}/${step}/mail`],
      ['PreviewReminderMail', `/mails/${mail?.mail}/content`],
      ['ListReminderMails', '/mails?item=a'],
      ['PreviewReminders', '/preview?until=2023-01-31', 'post'],
    ] as const) {
      const requestId = (await ask(auditor, `/api/reminders${path}`, method)).headers.get('x-request-id');
      const [latest] = await accesses.list({ sample: 'P-a', limit: 1 });
      expect(latest).toMatchObject({ account: 'au-1', row, requestId });
    }
  });
});

describe('the queue', () => {
  it('is read as far as one mail or one region goes', async () => {
    const due = (filter: DueFilter) => dueReminders(world.pool, '2023-12-31', filter);
    const all = await due({});
    const together = { programme: 'dk-genome', duty: 'consent-contact', regions: ['1082'] } as const;
    const fitting = all.filter(
      ({ duty, region }) => duty === together.duty && (region === null || region === '1082'),
    );
    expect(fitting.length).toBeGreaterThan(0);
    expect(fitting.length).toBeLessThan(all.length);
    expect(await due({ together })).toEqual(fitting);
    expect(await due({ region: '1084' })).toEqual(all.filter(({ region }) => region === '1084'));
    expect(await due({ most: 1 })).toEqual(all.slice(0, 1));
  });
});
