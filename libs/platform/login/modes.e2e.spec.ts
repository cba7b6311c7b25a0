import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Browser, loginServer, type Answered, type LoginServer } from './login.fixtures.js';
import { PERSONAS } from './personas.js';

jest.setTimeout(120_000);

const told = ({ status, body }: Answered) => [status, body.code];
const headers = { 'x-tilsyn-user': 'au-9', 'x-tilsyn-role': 'auditor' };

let server: LoginServer;
beforeAll(async () => {
  server = await loginServer();
});
afterAll(() => server.end());

describe('a demo', () => {
  let demo: Awaited<ReturnType<LoginServer['start']>>;
  beforeAll(async () => {
    demo = await server.start({ TILSYN_MODE: 'demo' });
  });

  it('has a cast of auditors, an administrator, the secretariat and every region', async () => {
    const { body } = await new Browser(demo.url).get<{ key: string; label: object }[]>('/api/demo/personas');
    expect(body.map(({ key }) => key)).toEqual(PERSONAS.map(({ key }) => key));
    expect(body).toHaveLength(14);
    expect(body[4]).toEqual({
      key: 'contact-1081',
      label: { da: 'Kontakt, Region Nordjylland', en: 'Contact, Region Nordjylland' },
      role: 'regional-contact',
      region: '1081',
    });
  });

  it('lets one play a part, another, and none', async () => {
    const browser = new Browser(demo.url);
    expect(told(await browser.get('/api/bells'))).toEqual([401, 'identity.required']);
    const played = await browser.post('/api/demo/persona', { key: 'contact-1084' });
    expect(played.headers.get('set-cookie')).toBe(
      'tilsyn-persona=contact-1084; Path=/; HttpOnly; SameSite=Lax',
    );
    expect((await browser.get('/api/bells')).body).toEqual({
      id: 'contact-1084',
      role: 'regional-contact',
      region: '1084',
    });
    expect((await browser.get('/api/session')).body).toMatchObject({
      signedIn: true,
      mode: 'demo',
      account: 'contact-1084',
      name: 'Kontakt, Region Hovedstaden',
      email: null,
      region: '1084',
      expiresAt: null,
    });
    await browser.post('/api/demo/persona', { key: 'auditor-1' });
    expect((await browser.post('/api/bells')).status).toBe(200);
    expect((await browser.send('/api/demo/persona', { method: 'DELETE' })).status).toBe(204);
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: false });
    expect(told(await browser.post('/api/demo/persona', { key: 'king' }))).toEqual([404, 'persona.unknown']);
    expect((await browser.get('/api/bells', { cookie: 'tilsyn-persona=king' })).status).toBe(401);
  });

  it('is played from this machine, under a name of its own', async () => {
    const response = await new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(demo.url);
      const options = {
        port,
        path: '/api/bells',
        headers: { host: 'evil.example', cookie: 'tilsyn-persona=auditor-1' },
      };
      void import('node:http').then(({ get }) =>
        get(options, (answer) => resolve(answer.resume().statusCode)).on('error', reject),
      );
    });
    expect(response).toBe(401);
  });

  it('knows no headers', async () => {
    expect(told(await new Browser(demo.url).get('/api/bells', headers))).toEqual([401, 'identity.required']);
  });

  it('refuses a part that another site has sent', async () => {
    const browser = new Browser(demo.url);
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect(told(await browser.post('/api/demo/persona', { key: 'auditor-1' }, elsewhere))).toEqual([
      403,
      'request.cross-site',
    ]);
    await browser.post('/api/demo/persona', { key: 'auditor-1' });
    expect(told(await browser.post('/api/bells', {}, elsewhere))).toEqual([403, 'request.cross-site']);
  });
});

describe('a test', () => {
  it('believes headers before a persona, and a persona before a session', async () => {
    const test = await server.start({ TILSYN_MODE: 'test' });
    const browser = new Browser(test.url);
    expect((await browser.get('/api/bells', headers)).body).toEqual({ id: 'au-9', role: 'auditor' });
    await browser.post('/api/demo/persona', { key: 'administrator-1' });
    expect((await browser.get('/api/bells')).body).toEqual({ id: 'administrator-1', role: 'administrator' });
    expect((await browser.get('/api/bells', headers)).body).toEqual({ id: 'au-9', role: 'auditor' });
    expect((await browser.get('/api/session', headers)).body).toMatchObject({
      account: 'au-9',
      mode: 'test',
    });
    expect(told(await browser.get('/api/bells', { 'x-tilsyn-user': 'au-9' }))).toEqual([
      401,
      'identity.headers-missing',
    ]);
  });
});

describe('a real instance', () => {
  it('knows neither headers nor parts', async () => {
    const browser = new Browser(server.url);
    for (const path of ['/api/demo/personas', '/api/demo/persona'])
      expect(told(await browser.get(path))).toEqual([404, 'route.unknown']);
    expect((await browser.post('/api/demo/persona', { key: 'auditor-1' })).status).toBe(404);
    for (const feigned of [headers, { cookie: 'tilsyn-persona=auditor-1' }])
      expect(told(await browser.get('/api/bells', feigned))).toEqual([401, 'identity.required']);
    expect((await browser.get('/api/session', headers)).body).toEqual({
      ...{ signedIn: false, account: null, name: null, email: null, role: null, region: null },
      ...{ secondFactor: 'off', mode: 'production', signOnUrl: null, expiresAt: null, idleMs: null },
      today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });
});

describe('the first run', () => {
  const person = { name: 'Kim Bro', email: 'kim@genomcenter.example', password: 'eleven geese over the fen' };
  const tokenOf = (link: string | undefined) => new URL(link ?? '').hash.replace('#token=', '');

  it('offers a link, and a later start another that voids it', async () => {
    const [first, second] = [await server.firstRun.offer(), await server.firstRun.offer()];
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/first-run#token=[\w-]{43}$/);
    const become = (link: string | undefined, more = {}) =>
      new Browser(server.url).post('/api/first-run', { ...person, token: tokenOf(link), ...more });
    expect(told(await become(first))).toEqual([404, 'first-run.unknown']);
    expect(told(await become(second, { password: 'password1234' }))).toEqual([422, 'password.common']);
    server.grants.refusing = true;
    expect(told(await become(second))).toEqual([409, 'grant.refused']);
    server.grants.refusing = false;
    const done = await become(second);
    expect([done.status, done.body]).toMatchObject([201, { email: person.email }]);
    expect(server.grants.actors.get(String(done.body['account']))).toEqual({ role: 'administrator' });
    expect(told(await become(second))).toEqual([404, 'first-run.unknown']);
    expect(await server.firstRun.offer()).toBeUndefined();
  });

  it('leaves an administrator who sets up a second factor first', async () => {
    const browser = new Browser(server.url);
    await browser.post('/api/auth/sign-in', { email: person.email, password: person.password });
    expect((await browser.get('/api/session')).body).toMatchObject({
      role: 'administrator',
      secondFactor: 'required',
    });
    expect(told(await browser.get('/api/bells'))).toEqual([403, 'second-factor.required']);
  });

  it('is no matter where parts are played', async () => {
    server.grants.actors.clear();
    const demo = await server.start({ TILSYN_MODE: 'demo' });
    expect(await demo.firstRun.offer()).toBeUndefined();
  });
});
