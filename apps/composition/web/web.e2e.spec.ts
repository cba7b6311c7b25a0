import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SandboxClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { startApi, type Running } from '../index.js';

jest.setTimeout(90_000);

const PAGE = '<!doctype html><title>Tilsyn</title><script type="module" src="/assets/index-a1.js"></script>';
const SCRIPT = `export const words = '${'Tilsyn '.repeat(200)}';`;
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let database: TestDatabase;
let folder: string;
let running: Running;

const at = (path: string, headers: Record<string, string> = browser, method = 'GET') =>
  fetch(`${running.url}${path}`, { method, headers });

/** Fetch unpacks by itself; this shows what came over the wire. */
const wire = (path: string, headers: Record<string, string>) =>
  new Promise<{ headers: Record<string, unknown>; bytes: number }>((resolve, reject) => {
    request(`${running.url}${path}`, { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve({ headers: answer.headers, bytes }));
    })
      .on('error', reject)
      .end();
  });

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tilsyn-web-'));
  const env = { TILSYN_MODE: 'test', PORT: '0', DATABASE_URL: database.url, TILSYN_DATA: folder };
  running = await startApi(loadConfig(env), {
    clock: new SandboxClock('2023-03-15T08:00:00Z'),
    logger: createLogger({ level: 'silent', format: 'json', destination: { write: () => undefined } }),
    webFolder: join(folder, 'web'),
  });
});
afterAll(async () => {
  await running.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('before it is built', () => {
  it('says so in both languages, and the API answers', async () => {
    const answer = await at('/');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toMatch(/Webapplikationen er ikke bygget[^]*has not been built/);
    expect((await at('/healthz')).status).toBe(200);
  });
});

describe('the web application', () => {
  beforeAll(async () => {
    await mkdir(join(folder, 'web/assets'), { recursive: true });
    await mkdir(join(folder, 'web/.vite'), { recursive: true });
    await writeFile(join(folder, 'web/index.html'), PAGE);
    await writeFile(join(folder, 'web/.vite/manifest.json'), '{}');
    await writeFile(join(folder, 'web/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(folder, 'web/assets/index-a1.js'), SCRIPT);
    await writeFile(join(folder, 'web/assets/index-a1.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(folder, 'secret.txt'), 'none of yours');
  });

  it.each(['/', '/index.html', '/items/R-1.2?state=open', '/m/0a1b2c'])(
    '%s is the page, asked for anew each time',
    async (path) => {
      const answer = await at(path);
      expect([answer.status, await answer.text()]).toEqual([200, PAGE]);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect((await at(path, browser, 'HEAD')).status).toBe(200);
    },
  );

  it('keeps what its name vouches for, and answers 304 for the rest', async () => {
    const script = await at('/assets/index-a1.js', {});
    expect([script.status, await script.text()]).toEqual([200, SCRIPT]);
    expect(script.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const icon = await at('/favicon.svg', {});
    expect(icon.headers.get('cache-control')).toBe('no-cache');
    const again = await at('/favicon.svg', { 'if-none-match': icon.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('sends what was packed beforehand to whoever takes it', async () => {
    const packed = await wire('/assets/index-a1.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br' });
    expect(packed.headers['vary']).toMatch(/accept-encoding/i);
    expect(packed.bytes).toBeLessThan(SCRIPT.length / 4);
    const plain = await wire('/assets/index-a1.js', {});
    expect([plain.headers['content-encoding'], plain.bytes]).toEqual([undefined, SCRIPT.length]);
  });

  it.each([
    '/api/nowhere',
    '/assets/gone-b2.js',
    '/robots.txt',
    '/.vite/manifest.json',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/.well-known/security.txt',
  ])('%s is a problem that nobody keeps, not a page', async (path) => {
    const answer = await wire(path, path.startsWith('/.vite') ? {} : { accept: browser.accept });
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringMatching(/^application\/problem\+json/) as unknown,
      'cache-control': 'no-store',
    });
  });

  it('is no answer to a program, nor to a change', async () => {
    expect((await at('/items', { accept: '*/*' })).status).toBe(404);
    const answer = await at('/items', browser, 'POST');
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'route.unknown' }]);
    const wrong = await at('/api/audit-rounds', browser, 'DELETE');
    expect([wrong.status, await wrong.json()]).toMatchObject([405, { code: 'method.not-allowed' }]);
  });

  it('comes with headers that let in nothing from outside and nothing inline', async () => {
    const { headers } = await at('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'.*script-src 'self'.*style-src 'self'.*worker-src 'self'/);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
