import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { SandboxClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { defineProblems, type Actor } from '#platform/kernel';
import { createLogger } from '#platform/logging';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { startAll, startApi, type Running } from '../index.js';
import { Followers } from './followers.service.js';
import { MoveWatch } from './move.watch.js';
import { UpdateStream } from './update.stream.js';

jest.setTimeout(90_000);

const auditor = { 'x-tilsyn-user': 'au-1', 'x-tilsyn-role': 'auditor' };
const contact = { 'x-tilsyn-user': 'rc-1', 'x-tilsyn-role': 'regional-contact', 'x-tilsyn-region': '1084' };
const administrator = { 'x-tilsyn-user': 'ad-1', 'x-tilsyn-role': 'administrator' };
const programme = `
programme: dk-genome
names: { da: Program, en: Programme }
regions: [{ code: '1084', names: { da: Region, en: Region }, validFrom: 2007-01-01 }]
patientGroups: []
`;

/** A page that follows: reads the stream as far as it is asked to. */
class Page {
  readonly #left = new AbortController();
  readonly answer: Promise<Response>;
  #text = '';
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  constructor(url: string, headers: Record<string, string>) {
    this.answer = fetch(url, { headers, signal: this.#left.signal });
  }

  /** What has come once it holds the words. */
  async until(words: string): Promise<string> {
    this.#reader ??= (await this.answer).body?.getReader();
    while (!this.#text.includes(words)) {
      const read = await this.#reader?.read();
      if (!read || read.done) throw new Error(`the stream ended with ${this.#text}`);
      this.#text += new TextDecoder().decode(read.value);
    }
    return this.#text;
  }

  async ended(): Promise<string> {
    this.#reader ??= (await this.answer).body?.getReader();
    for (;;) {
      const read = await this.#reader?.read();
      if (!read || read.done) return this.#text;
      this.#text += new TextDecoder().decode(read.value);
    }
  }

  leave(): void {
    this.#left.abort();
  }
}

describe('following what moves', () => {
  let database: TestDatabase;
  let folder: string;
  let running: Running;
  const clock = new SandboxClock('2023-03-15T08:00:00Z');
  const logger = createLogger({ level: 'silent', format: 'json', destination: { write: () => undefined } });
  const follow = (headers: Record<string, string>) => new Page(`${running.url}/api/updates`, headers);

  const post = async (path: string, body: object) => {
    const answer = await fetch(`${running.url}${path}`, {
      method: 'POST',
      headers: { ...administrator, 'content-type': 'application/json' },
      body: JSON.stringify({ occurredOn: '2023-03-15', ...body }),
    });
    expect(answer.ok).toBe(true);
    return (await answer.json()) as { position: string };
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'tilsyn-updates-'));
    const where = { DATABASE_URL: database.url, TILSYN_DATA: folder };
    // A connection that a client opened ahead and never used is waited for until the grace is over.
    const env = { TILSYN_MODE: 'test', PORT: '0', SHUTDOWN_GRACE: '1s', ...where };
    running = await startAll(loadConfig(env), { clock, logger });
    await post('/api/programmes/dk-genome/load-file', { yaml: programme });
  });
  afterAll(async () => {
    await running.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is an event stream that nothing on the way may keep, with the headers of every answer', async () => {
    const page = follow(auditor);
    const { status, headers } = await page.answer;
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-request-id')).toMatch(/\S/);
    expect(await page.until('\n\n')).toBe('retry: 3000\n: following\n\n');
    page.leave();
  });

  it('tells which read models moved and nothing of what in them', async () => {
    const page = follow(contact);
    await page.until('following');
    await post('/api/consent-checks', { sample: 'S-1', region: '1084' });
    const text = await page.until('consent-status');
    const data = /event: moved\ndata: (.*consent-status.*)\n\n/.exec(text)?.[1] ?? '';
    expect(Object.keys(JSON.parse(data) as object)).toEqual(['position', 'projections']);
    expect(text).not.toMatch(/S-1|1084/);
    expect(text).toMatch(/id: \d+\nevent: moved/);
    page.leave();
  });

  it('tells whoever comes back that all may have moved, and one that missed nothing nothing', async () => {
    const first = follow(auditor);
    await first.until('following');
    const { position } = await post('/api/consent-checks', { sample: 'S-2', region: '1084' });
    const id = /id: (\S+)\nevent: moved\ndata: .*consent-status/.exec(
      await first.until('consent-status'),
    )?.[1];
    expect(id).toBe(position);
    first.leave();
    const away = follow({ ...auditor, 'last-event-id': 'start' });
    expect(await away.until('event: moved')).toContain('"audit-rounds","consent-status"');
    away.leave();
    const back = follow({ ...auditor, 'last-event-id': String(id) });
    await back.until('following');
    await post('/api/consent-checks', { sample: 'S-3', region: '1084' });
    expect(await back.until('event: moved')).not.toContain(`id: ${id}\n`);
    back.leave();
  });

  it('asks who follows, and lets nobody follow from windows without end', async () => {
    expect((await fetch(`${running.url}/api/updates`)).status).toBe(401);
    const many = Array.from({ length: 8 }, () => follow({ ...auditor, 'x-tilsyn-user': 'au-many' }));
    for (const page of many) await page.until('following');
    const one = await fetch(`${running.url}/api/updates`, {
      headers: { ...auditor, 'x-tilsyn-user': 'au-many' },
    });
    expect([one.status, await one.json()]).toMatchObject([503, { code: 'updates.too-many-connections' }]);
    many.forEach((page) => page.leave());
  });

  it('counts those who come at the same time', async () => {
    const many = Array.from({ length: 30 }, () => follow({ ...auditor, 'x-tilsyn-user': 'au-crowd' }));
    const statuses = await Promise.all(many.map(async ({ answer }) => (await answer).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(8);
    many.forEach((page) => page.leave());
  });

  it('answers who only asks whether it is there', async () => {
    const answer = await fetch(`${running.url}/api/updates`, { method: 'HEAD', headers: auditor });
    expect(answer.status).toBe(200);
  });

  it('hangs up when the server closes, which waits for nobody', async () => {
    const config = loadConfig({
      TILSYN_MODE: 'test',
      PORT: '0',
      DATABASE_URL: database.url,
      TILSYN_DATA: folder,
    });
    const other = await startApi(config, { clock, logger });
    const page = new Page(`${other.url}/api/updates`, auditor);
    await page.until('following');
    const ended = page.ended();
    await other.close();
    expect(await ended).toContain('following');
  });
});

describe('room for followers', () => {
  it('is told to be missing by what is missing', () => {
    const limits = { perActor: 1, inAll: 0, beatMs: 1_000, identifyMs: 1_000 };
    const parts = {
      ...{ watch: {} as MoveWatch, identity: { recognise: async () => actor }, compare: () => 0 },
      limits,
    };
    const actor: Actor = { id: 'au-1', role: 'auditor' };
    const full = new Followers(parts);
    expect(() => full.requireRoom(actor)).toThrow(/no-room/);
    full.close();
    expect(() => full.requireRoom(actor)).toThrow(/server.closing/);
  });
});

describe('a session that ends', () => {
  const refuse = defineProblems({ 'session.over': { kind: 'unauthenticated', da: 'Slut.', en: 'Over.' } });
  const actor: Actor = { id: 'au-1', role: 'auditor' };
  let server: Server;
  let now: () => Promise<Actor>;

  const followers = new Followers({
    watch: new MoveWatch({
      runner: { marks: async () => [] },
      store: { head: async () => '1', compare: () => 0 },
      everyMs: 5,
    }),
    identity: { recognise: () => now() },
    compare: () => 0,
    limits: { perActor: 2, inAll: 2, beatMs: 5, identifyMs: 5 },
  });

  beforeAll(async () => {
    server = createServer((request, response) => {
      const stream = new UpdateStream(response);
      const asked = { raw: request } as FastifyRequest;
      void followers.follow({ actor, request: asked, stream, headers: {}, lastSeen: undefined });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const page = () => new Page(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {});

  it('ends the stream with it', async () => {
    now = async () => {
      throw refuse('session.over');
    };
    expect(await page().ended()).toContain('event: signed-out\ndata: {}\n\n');
  });

  it('ends it as well when the account has another role or region by now', async () => {
    now = async () => ({ id: 'au-1', role: 'regional-contact', region: '1084' });
    expect(await page().ended()).toContain('signed-out');
  });

  it('goes on while nobody can be asked, and beats meanwhile', async () => {
    now = async () => {
      throw new Error('the database is away');
    };
    const patient = page();
    expect(await patient.until(': beat\n\n: beat')).not.toContain('signed-out');
    patient.leave();
  });
});
