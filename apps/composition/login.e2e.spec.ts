import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { startAll, startApi, type Running } from './index.js';

jest.setTimeout(90_000);

const person = { name: 'Kim Bro', email: 'kim@genomcenter.example', password: 'eleven geese over the fen' };

let database: TestDatabase;
let folder: string;
let running: Running;
const lines: string[] = [];
const cookies = new Map<string, string>();

const start = (how: typeof startAll) => {
  const destination = { write: (line: string) => lines.push(line) };
  const logger = createLogger({ level: 'info', format: 'json', destination });
  return how(loadConfig({ PORT: '0', DATABASE_URL: database.url, TILSYN_DATA: folder }), { logger });
};

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tilsyn-login-'));
  running = await start(startAll);
});
afterAll(async () => {
  await running.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(path: string, body?: object, headers: Record<string, string> = {}) {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const ours = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  const sent = body && { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(new URL(path, running.url), { ...sent, headers: { ...ours, ...headers } });
  for (const given of response.headers.getSetCookie()) keep(given);
  const text = (await response.text()) || '{}';
  return { status: response.status, body: JSON.parse(text) as Record<string, unknown> };
}

function keep(given: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
  cookies.set(name, value);
}

function codeOf(otpauth: string): string {
  const letters = [...(new URL(otpauth).searchParams.get('secret') ?? '')];
  const bits = letters.map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

it('lets nobody in by headers or parts', async () => {
  const feigned = {
    'x-tilsyn-user': 'ad-1',
    'x-tilsyn-role': 'administrator',
    cookie: 'tilsyn-persona=administrator-1',
  };
  expect(await ask('/api/people', undefined, feigned)).toMatchObject({
    status: 401,
    body: { code: 'identity.required' },
  });
});

it('offers the first administrator a link at each start until there is one', async () => {
  expect(running.firstRunLink).toMatch(/\/first-run#token=[\w-]{43}$/);
  expect(lines.join('').split(running.firstRunLink ?? '–')).toHaveLength(2);
  const again = await start(startApi);
  const token = new URL(again.firstRunLink ?? '').hash.replace('#token=', '');
  expect(running.firstRunLink).not.toContain(token);
  await again.close();
  expect(await ask('/api/first-run', { ...person, token })).toMatchObject({
    status: 201,
    body: { email: person.email },
  });
});

it('gives the administrator everything after the second factor, and no later start a link', async () => {
  const { email, password } = person;
  expect((await ask('/api/auth/sign-in', { email, password })).body).toEqual({ secondFactor: false });
  expect(await ask('/api/people')).toMatchObject({ status: 403, body: { code: 'second-factor.required' } });
  const { body } = await ask('/api/auth/second-factor/enrol', { password });
  expect(
    (await ask('/api/auth/second-factor/verify', { code: codeOf(String(body['otpauth'])) })).status,
  ).toBe(200);
  expect((await ask('/api/people')).status).toBe(200);
  const again = await start(startApi);
  expect(again.firstRunLink).toBeUndefined();
  await again.close();
});
