import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Identity } from '#platform/http';
import type { FastifyRequest } from 'fastify';
import { Browser, loginServer, totp, type Answered, type LoginServer } from './login.fixtures.js';

jest.setTimeout(120_000);

const PASSWORD = 'four lamps on a quiet pier';
const SESSION = '__Host-tilsyn.session';
const ada = { name: 'Ada Holm', email: 'ada.holm@genomcenter.example' };

const told = ({ status, body }: Answered) => [status, body.code];

/** Signs somebody in who has a password and, for simplicity, no second factor yet. */
async function invited(
  server: LoginServer,
  person: { name: string; email: string },
  role?: 'auditor' | 'regional-contact',
) {
  const { account, link } = await server.directory.invite(person);
  const token = new URL(link).hash.replace('#token=', '');
  await new Browser(server.url).post('/api/invitation/accept', { token, password: PASSWORD });
  if (role) server.grants.actors.set(account, role === 'auditor' ? { role } : { role, region: '1084' });
  return account;
}

async function signedIn(server: LoginServer, email: string, password = PASSWORD): Promise<Browser> {
  const browser = new Browser(server.url);
  const answer = await browser.post('/api/auth/sign-in', { email, password });
  expect(told(answer)).toEqual([200, undefined]);
  return browser;
}

let server: LoginServer;
beforeAll(async () => {
  server = await loginServer({ LOGIN_SECOND_FACTOR: 'optional', LOGIN_MAX_FAILURES: '3' });
});
afterAll(() => server.end());

describe('an invitation', () => {
  it('is a link whose token no server sees, and makes an account nobody can sign in to yet', async () => {
    const { link, expiresAt } = await server.directory.invite(ada);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitation#token=[\w-]{43}$/);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(71 * 3_600_000);
    expect(await server.directory.list()).toEqual([
      expect.objectContaining({
        ...ada,
        signsInBy: 'invitation-pending',
        secondFactor: false,
        lastSignInAt: undefined,
      }),
    ]);
    const tried = await new Browser(server.url).post('/api/auth/sign-in', {
      email: ada.email,
      password: PASSWORD,
    });
    expect(told(tried)).toEqual([401, 'sign-in.refused']);
  });

  it('is not given to an address that has a login', async () => {
    const again = server.directory.invite({ name: 'Ada', email: 'ADA.Holm@genomcenter.example' });
    await expect(again).rejects.toMatchObject({ code: 'account.exists' });
  });

  it('is shown as often as one likes and accepted once', async () => {
    const [person] = await server.directory.list();
    const { link } = await server.directory.renewInvitation(person?.id ?? '');
    const token = new URL(link).hash.replace('#token=', '');
    const browser = new Browser(server.url);
    for (let times = 0; times < 2; times += 1)
      expect((await browser.post('/api/invitation/show', { token })).body).toMatchObject(ada);
    const accepted = await browser.post('/api/invitation/accept', { token, password: PASSWORD });
    expect([accepted.status, accepted.body]).toEqual([200, { email: ada.email }]);
    for (const path of ['show', 'accept'])
      expect(
        told(
          await browser.post(`/api/invitation/${path}`, {
            token,
            ...(path === 'accept' ? { password: PASSWORD } : {}),
          }),
        ),
      ).toEqual([404, 'invitation.unknown']);
    expect((await server.directory.list())[0]).toMatchObject({ signsInBy: 'password' });
  });

  it('goes out of date, and a later one takes its place', async () => {
    const { account, link } = await server.directory.invite({ name: 'Bo Lund', email: 'bo@region.example' });
    const renewed = await server.directory.renewInvitation(account);
    const show = (of: string) =>
      new Browser(server.url).post('/api/invitation/show', {
        token: new URL(of).hash.replace('#token=', ''),
      });
    expect([(await show(link)).status, (await show(renewed.link)).status]).toEqual([404, 200]);
    await server.sql.query(
      `update login.invitation set expires_at = now() - interval '1 s' where account = $1`,
      [account],
    );
    expect((await show(renewed.link)).status).toBe(404);
    await expect(server.directory.renewInvitation('nobody')).rejects.toMatchObject({
      code: 'account.unknown',
    });
  });

  it('takes no weak password and stays good', async () => {
    const { link } = await server.directory.invite({ name: 'Ida Krog', email: 'ida.krog@region.example' });
    const token = new URL(link).hash.replace('#token=', '');
    const browser = new Browser(server.url);
    const codeOf = async (password: string) =>
      (await browser.post('/api/invitation/accept', { token, password })).body.code;
    expect(await codeOf('short one')).toBe('password.too-short');
    expect(await codeOf('ida.krog is here')).toBe('password.personal');
    expect(await codeOf('Adgangskode2024!')).toBe('password.common');
    expect(await codeOf('born 010190-1234 in may')).toBe('text.cpr-like');
    expect(await codeOf(PASSWORD)).toBeUndefined();
  });
});

describe('somebody who signs in', () => {
  beforeAll(async () => {
    const [person] = (await server.directory.list()).filter(({ email }) => email === ada.email);
    server.grants.actors.set(person?.id ?? '', { role: 'auditor' });
  });

  it('gets a cookie that pages cannot read and other sites cannot send', async () => {
    const answer = await new Browser(server.url).post('/api/auth/sign-in', {
      email: ada.email,
      password: PASSWORD,
    });
    expect(answer.body).toEqual({ secondFactor: false });
    const [cookie = ''] = answer.headers.getSetCookie().filter((given) => given.startsWith(SESSION));
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=43200'])
      expect(cookie.split('; ')).toContain(attribute);
    expect(cookie).not.toMatch(/domain/i);
  });

  it('is who they are, with what they were granted', async () => {
    const browser = await signedIn(server, ada.email.toUpperCase());
    const { body } = await browser.get('/api/session');
    expect(body).toMatchObject({
      signedIn: true,
      ...ada,
      role: 'auditor',
      region: null,
      secondFactor: 'off',
      mode: 'production',
      signOnUrl: null,
      idleMs: 1_800_000,
    });
    expect((await browser.get('/api/bells')).body).toEqual({ id: body['account'], role: 'auditor' });
    expect((await browser.post('/api/bells')).status).toBe(200);
    const [person] = (await server.directory.list()).filter(({ email }) => email === ada.email);
    expect(person?.lastSignInAt).toBeDefined();
  });

  it('is told so when nobody has granted them anything', async () => {
    await invited(server, { name: 'Nils Ny', email: 'nils@region.example' });
    const browser = await signedIn(server, 'nils@region.example');
    expect(told(await browser.get('/api/bells'))).toEqual([403, 'access.no-grant']);
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: true, role: null });
  });

  it('gets a new session each time, and the one before ends', async () => {
    const browser = await signedIn(server, ada.email);
    const before = browser.cookies.get(SESSION) ?? '';
    await browser.post('/api/auth/sign-in', { email: ada.email, password: PASSWORD });
    expect(browser.cookies.get(SESSION)).not.toBe(before);
    const old = await new Browser(server.url).get('/api/bells', { cookie: `${SESSION}=${before}` });
    expect(told(old)).toEqual([401, 'identity.required']);
    expect(old.headers.get('www-authenticate')).toBe('Bearer realm="tilsyn"');
  });

  it('signs out for good', async () => {
    const browser = await signedIn(server, ada.email);
    const cookie = `${SESSION}=${browser.cookies.get(SESSION) ?? ''}`;
    expect((await browser.post('/api/auth/sign-out')).status).toBe(204);
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect((await new Browser(server.url).get('/api/bells', { cookie })).status).toBe(401);
    expect((await browser.post('/api/auth/sign-out')).status).toBe(204);
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: false, account: null });
  });

  it('sees their own sessions and ends them', async () => {
    const [one, other, third] = [
      await signedIn(server, ada.email),
      await signedIn(server, ada.email),
      await signedIn(server, ada.email),
    ];
    const { body } = await one.get<{ items: { id: string; current: boolean }[] }>('/api/sessions');
    expect(body.items.filter(({ current }) => current)).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain((one.cookies.get(SESSION) ?? '').slice(0, 20));
    const its =
      (await third.get<typeof body>('/api/sessions')).body.items.find(({ current }) => current)?.id ?? '';
    expect((await one.post(`/api/sessions/${its}/end`)).status).toBe(204);
    expect(told(await one.post(`/api/sessions/${its}/end`))).toEqual([404, 'session.unknown']);
    expect((await third.get('/api/bells')).status).toBe(401);
    expect((await one.post('/api/sessions/end-others')).status).toBe(204);
    expect([(await one.get('/api/bells')).status, (await other.get('/api/bells')).status]).toEqual([
      200, 401,
    ]);
    const account = String((await one.get('/api/session')).body['account']);
    await server.directory.endSessions(account);
    expect((await one.get('/api/bells')).status).toBe(401);
    expect((await one.get('/api/sessions')).body).toEqual({ items: [] });
  });

  it('cannot make up or change a cookie', async () => {
    const browser = await signedIn(server, ada.email);
    const cookie = browser.cookies.get(SESSION) ?? '';
    for (const forged of ['', 'x', 'x.y', `${cookie.slice(0, 8)}x${cookie.slice(9)}`])
      expect(
        (await new Browser(server.url).get('/api/bells', { cookie: `${SESSION}=${forged}` })).status,
      ).toBe(401);
  });

  it('changes the password, which ends the other sessions', async () => {
    await invited(server, { name: 'Per Vang', email: 'per@region.example' }, 'regional-contact');
    const [here, elsewhere] = [
      await signedIn(server, 'per@region.example'),
      await signedIn(server, 'per@region.example'),
    ];
    const change = (currentPassword: string, newPassword: string) =>
      here.post('/api/auth/password', { currentPassword, newPassword });
    expect(told(await change('not this one at all', 'a heron by the mill'))).toEqual([422, 'password.wrong']);
    expect(told(await change(PASSWORD, 'per@region.example'))).toEqual([422, 'password.personal']);
    expect((await change(PASSWORD, 'a heron by the mill')).status).toBe(204);
    expect([(await here.get('/api/bells')).status, (await elsewhere.get('/api/bells')).status]).toEqual([
      200, 401,
    ]);
    await signedIn(server, 'per@region.example', 'a heron by the mill');
  });
});

describe('a change that another site has sent', () => {
  it('is refused, whatever it says of itself', async () => {
    const browser = await signedIn(server, ada.email);
    const cookie = `${SESSION}=${browser.cookies.get(SESSION) ?? ''}`;
    const ring = async (headers: Record<string, string>) => {
      const answer = await fetch(new URL('/api/bells', server.url), {
        method: 'POST',
        headers: { cookie, ...headers },
      });
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    const refused = [403, 'request.cross-site'];
    expect(await ring({})).toEqual(refused);
    for (const site of ['cross-site', 'same-site', 'none', ''])
      expect(await ring({ 'sec-fetch-site': site, origin: server.url })).toEqual(refused);
    for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`, 'http://127.0.0.1:1'])
      expect(await ring({ origin })).toEqual(refused);
    expect(await ring({ origin: server.url })).toEqual([200, undefined]);
    expect(await ring({ 'sec-fetch-site': 'same-origin' })).toEqual([200, undefined]);
  });

  it('signs nobody in', async () => {
    const sign = new Browser(server.url).post(
      '/api/auth/sign-in',
      { email: ada.email, password: PASSWORD },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(told(await sign)).toEqual([403, 'request.cross-site']);
  });

  it('is no matter to questions, to tokens and to programs without cookies', async () => {
    const browser = await signedIn(server, ada.email);
    expect((await browser.get('/api/bells', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
    const answer = await fetch(new URL('/api/auth/sign-in', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: ada.email, password: PASSWORD }),
    });
    expect(answer.status).toBe(200);
  });
});

describe('wrong passwords', () => {
  const wrong = (email: string, browser = new Browser(server.url)) =>
    browser.post('/api/auth/sign-in', { email, password: 'a guess that is long enough' });

  it('are told alike whether or not there is an account, and lock both', async () => {
    await invited(server, { name: 'Ea Lock', email: 'ea@region.example' });
    const course = async (email: string) => {
      const answers: unknown[] = [];
      for (let times = 0; times < 4; times += 1) answers.push(told(await wrong(email)));
      return answers;
    };
    const expected = [...Array<unknown>(3).fill([401, 'sign-in.refused']), [429, 'sign-in.locked']];
    expect(await course('ea@region.example')).toEqual(expected);
    expect(await course('nobody@region.example')).toEqual(expected);
    const right = await new Browser(server.url).post('/api/auth/sign-in', {
      email: 'ea@region.example',
      password: PASSWORD,
    });
    expect(told(right)).toEqual([429, 'sign-in.locked']);
    const seconds = Number(right.headers.get('retry-after'));
    expect(seconds > 800 && seconds <= 900).toBe(true);
  });

  it('cannot be tried many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong('flood@region.example')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(9);
  });

  it('are forgotten after a right one', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let times = 0; times < 2; times += 1) await wrong(ada.email);
      await signedIn(server, ada.email);
    }
  });

  it('lock until the time is up', async () => {
    for (let times = 0; times < 3; times += 1) await wrong('brief@region.example');
    expect((await wrong('brief@region.example')).status).toBe(429);
    await server.sql.query(`update login.lockout set locked_until = now() - interval '1 s'`);
    expect((await wrong('brief@region.example')).status).toBe(401);
  });

  it('are few from one address, which a caller cannot feign', async () => {
    const strict = await server.start({ LOGIN_RATE_LIMIT: '2' });
    await server.sql.query('delete from login."rateLimit"');
    const feigned = { 'x-forwarded-for': '10.9.9.9', 'x-tilsyn-client': '10.9.9.9' };
    const attempt = (email: string) =>
      new Browser(strict.url).post('/api/auth/sign-in', { email, password: 'a guess' }, feigned);
    const answers = [
      await attempt('a@x.example'),
      await attempt('b@x.example'),
      await attempt('c@x.example'),
    ];
    expect(answers.map(told)).toEqual([
      [401, 'sign-in.refused'],
      [401, 'sign-in.refused'],
      [429, 'sign-in.too-many'],
    ]);
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    await strict.app.close();
  });

  it('are none of those that were held back unread: they lock nobody', async () => {
    const email = 'held-back@region.example';
    await invited(server, { name: 'Ea Holdt', email }, 'regional-contact');
    const strict = await server.start({ LOGIN_RATE_LIMIT: '2' });
    await server.sql.query('delete from login."rateLimit"');
    const codes: unknown[] = [];
    for (let times = 0; times < 7; times += 1)
      codes.push((await wrong(email, new Browser(strict.url))).body.code);
    expect(codes).toEqual([
      ...Array<unknown>(2).fill('sign-in.refused'),
      ...Array<unknown>(5).fill('sign-in.too-many'),
    ]);
    await strict.app.close();
    await signedIn(server, email);
  });

  it('are counted by the caller whom a trusted proxy names', async () => {
    const behind = await server.start({ LOGIN_RATE_LIMIT: '1', TRUSTED_PROXY: '127.0.0.1' });
    const from = async (address: string) => {
      const headers = { 'x-forwarded-for': `1.2.3.4, ${address}` };
      const body = { email: `${address}@x.example`, password: 'x' };
      return (await new Browser(behind.url).post('/api/auth/sign-in', body, headers)).status;
    };
    expect([await from('10.7.7.1'), await from('10.7.7.2'), await from('10.7.7.1')]).toEqual([401, 401, 429]);
    await behind.app.close();
  });

  it('leave nothing in the log but accounts', () => {
    const log = server.lines.join('');
    expect(log).toMatch(/"account":"[0-9a-f-]{36}".*"msg":"signed in"/);
    expect(log).toMatch(/"reason":"sign-in.locked","msg":"a sign-in was locked out"/);
    expect(log).toMatch(/"msg":"signed out"/);
    expect(log).not.toMatch(/region\.example|genomcenter|Holm|lamps|guess/);
  });
});

describe('a session', () => {
  const account = async (browser: Browser) => String((await browser.get('/api/session')).body['account']);
  const age = async (browser: Browser, column: 'updatedAt' | 'expiresAt', by: string) =>
    server.sql.query(
      `update login.session set "${column}" = "${column}" - $2::interval where "userId" = $1`,
      [await account(browser), by],
    );

  it('ends when nothing is asked for a while, and asking keeps it', async () => {
    await invited(server, { name: 'Ib Tavs', email: 'ib@region.example' }, 'regional-contact');
    const browser = await signedIn(server, 'ib@region.example');
    for (let times = 0; times < 3; times += 1) {
      await age(browser, 'updatedAt', '29 minutes');
      expect((await browser.get('/api/bells')).status).toBe(200);
    }
    await age(browser, 'updatedAt', '31 minutes');
    const enrolling = await browser.post('/api/auth/second-factor/enrol', { password: PASSWORD });
    expect(told(enrolling)).toEqual([401, 'identity.required']);
    expect(told(await browser.get('/api/bells'))).toEqual([401, 'identity.required']);
  });

  it('is not kept by a page that only asks who is signed in', async () => {
    const browser = await signedIn(server, 'ib@region.example');
    await age(browser, 'updatedAt', '20 minutes');
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: true });
    await age(browser, 'updatedAt', '11 minutes');
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: false });
  });

  it('is not kept by a page that only follows what moves, and ends for it as for any other', async () => {
    const browser = await signedIn(server, 'ib@region.example');
    const cookie = `${SESSION}=${browser.cookies.get(SESSION) ?? ''}`;
    const identity = server.app.get(Identity, { strict: false });
    // The request that is held open: what was found out about it once is not asked again.
    const request = { headers: { cookie, host: new URL(server.url).host } } as FastifyRequest;
    const recognised = () => identity.recognise(Object.create(request) as FastifyRequest);
    await age(browser, 'updatedAt', '20 minutes');
    expect(await recognised()).toMatchObject({ role: 'regional-contact', region: '1084' });
    await age(browser, 'updatedAt', '11 minutes');
    await expect(recognised()).rejects.toMatchObject({ code: 'identity.required' });
  });

  it('ends at the latest when its time is up, however much is asked', async () => {
    const browser = await signedIn(server, 'ib@region.example');
    const { body } = await browser.get('/api/session');
    const left = Date.parse(String(body['expiresAt'])) - Date.now();
    expect(left > 11 * 3_600_000 && left <= 12 * 3_600_000).toBe(true);
    await browser.get('/api/bells');
    expect((await browser.get('/api/session')).body).toMatchObject({ expiresAt: body['expiresAt'] });
    await age(browser, 'expiresAt', '12 hours');
    expect((await browser.get('/api/bells')).status).toBe(401);
  });

  it('is good at every process of the instance', async () => {
    const second = await server.start();
    const browser = await signedIn(server, ada.email);
    const cookie = `${SESSION}=${browser.cookies.get(SESSION) ?? ''}`;
    expect((await new Browser(second.url).get('/api/bells', { cookie })).status).toBe(200);
    await second.app.close();
  });
});

describe('a second factor', () => {
  const email = 'sif@genomcenter.example';
  let otpauth = '';
  let backupCodes: string[] = [];

  beforeAll(() => invited(server, { name: 'Sif Dahl', email }, 'auditor'));

  it('is set up by a code, and ends the sessions that did without', async () => {
    const [browser, elsewhere] = [await signedIn(server, email), await signedIn(server, email)];
    expect(
      told(await browser.post('/api/auth/second-factor/enrol', { password: 'not the password' })),
    ).toEqual([422, 'password.wrong']);
    expect(told(await browser.post('/api/auth/second-factor/verify', { code: '123456' }))).toEqual([
      409,
      'second-factor.not-set-up',
    ]);
    const { body } = await browser.post<{ otpauth: string; backupCodes: string[] }>(
      '/api/auth/second-factor/enrol',
      { password: PASSWORD },
    );
    ({ otpauth, backupCodes } = body);
    expect(otpauth).toMatch(/^otpauth:\/\/totp\/Tilsyn/);
    expect(new Set(backupCodes).size).toBe(10);
    expect((await browser.get('/api/session')).body).toMatchObject({ secondFactor: 'off' });
    expect(told(await browser.post('/api/auth/second-factor/verify', { code: '12345' }))).toEqual([
      422,
      'request.invalid',
    ]);
    const before = browser.cookies.get(SESSION);
    expect((await browser.post('/api/auth/second-factor/verify', { code: totp(otpauth) })).status).toBe(200);
    expect(browser.cookies.get(SESSION)).not.toBe(before);
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: true, secondFactor: 'on' });
    expect((await elsewhere.get('/api/bells')).status).toBe(401);
    expect(told(await browser.post('/api/auth/second-factor/enrol', { password: PASSWORD }))).toEqual([
      409,
      'second-factor.set-up-already',
    ]);
  });

  it('is asked for before anybody is signed in', async () => {
    const browser = new Browser(server.url);
    const answer = await browser.post('/api/auth/sign-in', { email, password: PASSWORD });
    expect(answer.body).toEqual({ secondFactor: true });
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: false });
    expect((await browser.get('/api/bells')).status).toBe(401);
    const wrong = totp(otpauth) === '000000' ? '000001' : '000000';
    expect(told(await browser.post('/api/auth/second-factor/verify', { code: wrong }))).toEqual([
      422,
      'second-factor.wrong-code',
    ]);
    // The one of the next half minute: that of this one was spent when it was set up.
    const code = totp(otpauth, Date.now() + 30_000);
    expect(
      (await browser.post('/api/auth/second-factor/verify', { code: `${code.slice(0, 3)} ${code.slice(3)}` }))
        .status,
    ).toBe(200);
    expect((await browser.get('/api/bells')).status).toBe(200);
  });

  it('trusts no device and takes no code without the password before', async () => {
    const stranger = new Browser(server.url);
    expect(told(await stranger.post('/api/auth/second-factor/verify', { code: totp(otpauth) }))).toEqual([
      401,
      'second-factor.expired',
    ]);
    const unknown = await stranger.post('/api/auth/second-factor/verify', {
      code: totp(otpauth),
      trustDevice: true,
    });
    expect(told(unknown)).toEqual([422, 'request.invalid']);
  });

  it('is replaced once by each backup code', async () => {
    const [code = ''] = backupCodes;
    const tryCode = async (given: string) => {
      const browser = new Browser(server.url);
      await browser.post('/api/auth/sign-in', { email, password: PASSWORD });
      return [browser, await browser.post('/api/auth/second-factor/verify-backup', { code: given })] as const;
    };
    const [browser, taken] = await tryCode(code);
    expect([taken.status, (await browser.get('/api/bells')).status]).toEqual([200, 200]);
    expect(told((await tryCode(code))[1])).toEqual([422, 'second-factor.wrong-code']);
    const renewed = await browser.post<{ backupCodes: string[] }>('/api/auth/second-factor/backup-codes', {
      password: PASSWORD,
    });
    expect(told((await tryCode(backupCodes[1] ?? ''))[1])).toEqual([422, 'second-factor.wrong-code']);
    expect((await tryCode(renewed.body.backupCodes[0] ?? ''))[1].status).toBe(200);
  });

  it('is locked after too many wrong codes, over all tries', async () => {
    const browser = new Browser(server.url);
    await browser.post('/api/auth/sign-in', { email, password: PASSWORD });
    const wrong = totp(otpauth) === '000000' ? '000001' : '000000';
    const codes: unknown[] = [];
    for (let times = 0; times < 4; times += 1)
      codes.push(told(await browser.post('/api/auth/second-factor/verify', { code: wrong })));
    expect(codes.slice(0, 3)).toEqual(Array(3).fill([422, 'second-factor.wrong-code']));
    expect(codes[3]).toEqual([429, 'sign-in.locked']);
  });

  it('is removed by password where the role lets one', async () => {
    await invited(server, { name: 'Tove Rask', email: 'tove@region.example' }, 'regional-contact');
    const browser = await signedIn(server, 'tove@region.example');
    const remove = () => browser.post('/api/auth/second-factor/remove', { password: PASSWORD });
    expect(told(await remove())).toEqual([409, 'second-factor.not-set-up']);
    const { body } = await browser.post<{ otpauth: string }>('/api/auth/second-factor/enrol', {
      password: PASSWORD,
    });
    await browser.post('/api/auth/second-factor/verify', { code: totp(body.otpauth) });
    expect((await remove()).status).toBe(204);
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: true, secondFactor: 'off' });
  });

  it('must be there for auditors and administrators where it is required', async () => {
    const strict = await server.start({ LOGIN_SECOND_FACTOR: 'required' });
    const at = { ...server, url: strict.url };
    await invited(at, { name: 'Uwe Kaas', email: 'uwe@genomcenter.example' }, 'auditor');
    const browser = await signedIn(at, 'uwe@genomcenter.example');
    expect(told(await browser.get('/api/bells'))).toEqual([403, 'second-factor.required']);
    expect((await browser.get('/api/session')).body).toMatchObject({
      role: 'auditor',
      secondFactor: 'required',
    });
    const { body } = await browser.post<{ otpauth: string }>('/api/auth/second-factor/enrol', {
      password: PASSWORD,
    });
    await browser.post('/api/auth/second-factor/verify', { code: totp(body.otpauth) });
    expect((await browser.get('/api/bells')).status).toBe(200);
    expect(told(await browser.post('/api/auth/second-factor/remove', { password: PASSWORD }))).toEqual([
      403,
      'second-factor.must-stay',
    ]);
    await invited(at, { name: 'Vera Friis', email: 'vera@region.example' }, 'regional-contact');
    expect((await (await signedIn(at, 'vera@region.example')).get('/api/bells')).status).toBe(200);
    await strict.app.close();
  });
});

describe('a token of a machine', () => {
  const token = 'tls_0123456789abcdefghijABCDEFGHIJ';
  const bearer = (given: string) => ({ authorization: `Bearer ${given}` });

  beforeAll(() => {
    const actor = { id: 'machine-1', role: 'auditor' } as const;
    server.grants.tokens.set(createHash('sha256').update(token).digest('hex'), {
      actor,
      rows: ['ListBells'],
    });
  });

  it('opens its rows and no others', async () => {
    const machine = new Browser(server.url);
    expect((await machine.get('/api/bells', bearer(token))).body).toEqual({
      id: 'machine-1',
      role: 'auditor',
    });
    expect(told(await machine.post('/api/bells', {}, bearer(token)))).toEqual([403, 'token.out-of-scope']);
    expect((await machine.get('/api/sessions', bearer(token))).body).toEqual({ items: [] });
  });

  it('is unknown when it is not one of ours', async () => {
    for (const given of [`${token}x`, 'tls_', 'something', ''])
      expect(told(await new Browser(server.url).get('/api/bells', bearer(given)))).toEqual([
        401,
        'token.unknown',
      ]);
  });

  it('is what counts, whoever else is signed in', async () => {
    const browser = await signedIn(server, ada.email);
    expect((await browser.get('/api/bells', bearer(token))).body).toMatchObject({ id: 'machine-1' });
  });
});
