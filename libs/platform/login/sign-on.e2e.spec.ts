import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Browser, loginServer, type LoginServer } from './login.fixtures.js';
import { CLIENT, startProvider } from './provider.fixtures.js';

jest.setTimeout(120_000);

const SESSION = '__Host-tilsyn.session';
const person = {
  sub: 'p-ada',
  ...{ name: 'Ada Holm', email: 'ada.holm@genomcenter.example', email_verified: true },
  groups: ['staff', 'genome-audit'],
};

let provider: Awaited<ReturnType<typeof startProvider>>;
let server: LoginServer;
beforeAll(async () => {
  provider = await startProvider();
  server = await loginServer({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ROLE_CLAIM: 'groups',
    OIDC_REGION_CLAIM: 'region',
    OIDC_ROLE_MAP: 'genome-audit=auditor,genome-region=regional-contact',
  });
});
beforeEach(() => {
  provider.state.person = person;
  provider.state.declines = false;
});
afterAll(async () => {
  await server.end();
  await provider.close();
});

/** Goes to the provider and back, as a browser follows addresses. */
async function signOn(returnTo = '/', browser = new Browser(server.url)) {
  const begun = await browser.post('/api/auth/sign-on', { returnTo });
  const abroad = new Browser(provider.issuer);
  let address = String(begun.body['url']);
  while (address.startsWith(provider.issuer)) {
    const { headers } = await abroad.get(address);
    address = new URL(headers.get('location') ?? '', provider.issuer).href;
  }
  const back = await browser.get(address.replace(new URL(address).origin, ''));
  return { browser, status: back.status, to: back.headers.get('location'), returned: address };
}

const stored = async (table: string): Promise<string> =>
  JSON.stringify((await server.sql.query(`select * from login.${table}`)).rows);

describe('signing in with another provider', () => {
  it('is unavailable while the provider does not answer, and possible once it does', async () => {
    const begun = await new Browser(server.url).post('/api/auth/sign-on');
    expect([begun.status, begun.body.code]).toEqual([503, 'sign-on.unavailable']);
    provider.open(`${server.url}/api/auth/callback/sso`);
    expect((await new Browser(server.url).post('/api/auth/sign-on')).status).toBe(200);
  });

  it('goes by code, PKCE, state and nonce', async () => {
    await signOn();
    const asked = Object.fromEntries(provider.asked.at(-1) ?? []);
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: CLIENT.id,
      code_challenge_method: 'S256',
    });
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked[name]?.length).toBeGreaterThan(20);
  });

  it('brings people where they wanted to go, with what the provider says they may do', async () => {
    const { browser, status, to } = await signOn('/items?region=1084');
    expect([status, to]).toEqual([302, '/items?region=1084']);
    const { body } = await browser.get('/api/session');
    expect(body).toMatchObject({
      signedIn: true,
      name: person.name,
      email: person.email,
      role: 'auditor',
      secondFactor: 'off',
      signOnUrl: '/api/auth/sign-on',
    });
    expect((await browser.get('/api/bells')).body).toEqual({ id: body['account'], role: 'auditor' });
    expect(await server.directory.list()).toEqual([
      expect.objectContaining({ email: person.email, signsInBy: 'single-sign-on' }),
    ]);
  });

  it('keeps nothing of the provider’s tokens', async () => {
    await signOn();
    const { rows } = await server.sql.query(
      'select "idToken", "accessToken", "refreshToken" from login.account',
    );
    expect(rows).toEqual([{ idToken: null, accessToken: null, refreshToken: null }]);
    expect(await stored('session')).toContain('"signedInBy":"single-sign-on"');
  });

  it('grants anew at each sign-on, by what the provider says then', async () => {
    const first = await signOn();
    const account = String((await first.browser.get('/api/session')).body['account']);
    provider.state.person = { ...person, groups: ['genome-region'], region: '1084' };
    const { browser } = await signOn();
    expect((await browser.get('/api/bells')).body).toEqual({
      id: account,
      role: 'regional-contact',
      region: '1084',
    });
  });

  it('refuses precisely whoever the provider names no role for, and makes no account', async () => {
    const refused = async (more: object) => {
      provider.state.person = { ...person, sub: 'p-2', email: 'p2@region.example', ...more };
      const { to, browser } = await signOn();
      expect(browser.cookies.has(SESSION)).toBe(false);
      return to;
    };
    expect(await refused({ groups: ['staff'] })).toMatch(/^\/sign-in\?error=sign-on\.no-role/);
    expect(await refused({ groups: ['genome-region'] })).toMatch(/^\/sign-in\?error=sign-on\.no-region/);
    expect(await stored('"user"')).not.toContain('p2@region.example');
  });

  it('takes away what it had given when the provider names no role any more', async () => {
    const withdrawn = { ...person, sub: 'p-4', email: 'p4@region.example' };
    provider.state.person = withdrawn;
    const { browser } = await signOn();
    const account = String((await browser.get('/api/session')).body['account']);
    expect((await browser.get('/api/bells')).status).toBe(200);
    for (const [groups, code] of [
      [['staff'], 'sign-on.no-role'],
      [['genome-region'], 'sign-on.no-region'],
    ] as const) {
      server.grants.actors.set(account, { role: 'auditor' });
      provider.state.person = { ...withdrawn, groups };
      expect((await signOn()).to).toContain(`error=${code}`);
      expect(server.grants.actors.has(account)).toBe(false);
      expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: false });
    }
    provider.state.person = withdrawn;
    expect((await (await signOn()).browser.get('/api/bells')).status).toBe(200);
  });

  it('refuses a claim that looks like a CPR number and stores it nowhere', async () => {
    provider.state.person = {
      ...person,
      sub: 'p-3',
      email: 'p3@region.example',
      cpr: '010190-1234',
    };
    expect((await signOn()).to).toMatch(/^\/sign-in\?error=sign-on\.cpr-like/);
    provider.state.person = { ...person, cpr: '010190-1234' };
    expect((await signOn()).to).toMatch(/^\/sign-in\?error=sign-on\.cpr-like/);
    for (const table of ['"user"', 'account', 'session', 'verification'])
      expect(await stored(table)).not.toMatch(/010190|p3@region/);
    expect(server.lines.join('')).not.toMatch(/010190|genomcenter|Holm/);
  });

  it('refuses whoever may not be granted what the provider says', async () => {
    server.grants.refusing = true;
    const { to, browser } = await signOn();
    server.grants.refusing = false;
    expect(to).toBe('/sign-in?error=grant.refused');
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: false });
  });

  it('tells when the person declined', async () => {
    provider.state.declines = true;
    expect((await signOn()).to).toMatch(/^\/sign-in\?error=access_denied/);
  });

  it('is finished by the browser that began it, and once', async () => {
    const { returned, browser } = await signOn();
    const path = returned.replace(new URL(returned).origin, '');
    expect((await browser.get(path)).headers.get('location')).toMatch(/^\/sign-in\?error=state_mismatch/);
    const begun = await new Browser(server.url).post('/api/auth/sign-on');
    const state = new URL(String(begun.body['url'])).searchParams.get('state');
    const stranger = new Browser(server.url);
    const stolen = await stranger.get(`/api/auth/callback/sso?code=x&state=${state ?? ''}`);
    expect(stolen.headers.get('location')).toMatch(/^\/sign-in\?error=state_mismatch/);
    expect(stranger.cookies.has(SESSION)).toBe(false);
  });

  it('leads to pages of ours only', async () => {
    for (const returnTo of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '',
    ])
      expect((await new Browser(server.url).post('/api/auth/sign-on', { returnTo })).status).toBe(422);
  });

  it('ends the session that the browser had before', async () => {
    const { browser } = await signOn();
    const before = `${SESSION}=${browser.cookies.get(SESSION) ?? ''}`;
    await signOn('/', browser);
    expect((await new Browser(server.url).get('/api/bells', { cookie: before })).status).toBe(401);
    expect((await browser.get('/api/bells')).status).toBe(200);
  });
});

describe('somebody with an invitation and a provider', () => {
  const ida = { sub: 'p-ida', name: 'Ida Krog', email: 'ida.krog@region.example', groups: ['genome-audit'] };

  it('is one account, when the provider has verified the address', async () => {
    const { account } = await server.directory.invite({ name: ida.name, email: ida.email });
    provider.state.person = { ...ida, email_verified: false };
    expect((await signOn()).to).toMatch(/^\/sign-in\?error=account_not_linked/);
    provider.state.person = { ...ida, email_verified: true };
    const { browser } = await signOn();
    expect((await browser.get('/api/session')).body).toMatchObject({ account, email: ida.email });
  });

  it('gets no password by a link any more, not even by one given out before', async () => {
    const eva = { ...ida, sub: 'p-eva', name: 'Eva Krog', email: 'eva.krog@region.example' };
    const { link } = await server.directory.invite({ name: eva.name, email: eva.email });
    const token = new URL(link).hash.replace('#token=', '');
    provider.state.person = { ...eva, email_verified: true };
    await signOn();
    for (const [path, body] of [
      ['show', { token }],
      ['accept', { token, password: 'four lamps on a quiet pier' }],
    ] as const) {
      const answer = await new Browser(server.url).post(`/api/invitation/${path}`, body);
      expect([answer.status, answer.body.code]).toEqual([404, 'invitation.unknown']);
    }
  });
});

describe('somebody whom nobody has invited', () => {
  const olga = {
    sub: 'p-olga',
    name: 'Olga Dam',
    email: 'olga.dam@region.example',
    groups: ['genome-audit'],
  };

  it('gets no account under an address that the provider has not verified', async () => {
    for (const more of [{ email_verified: false }, {}]) {
      provider.state.person = { ...olga, ...more };
      expect((await signOn()).to).toMatch(/^\/sign-in\?error=sign-on\.unverified-address/);
    }
    expect(await stored('"user"')).not.toContain(olga.email);
    const { account } = await server.directory.invite({ name: olga.name, email: olga.email });
    provider.state.person = { ...olga, email_verified: true };
    const { browser } = await signOn();
    expect((await browser.get('/api/session')).body).toMatchObject({ account });
  });

  it('gets no account where the provider names no roles, and is joined with an invitation', async () => {
    const granting = await server.start({ OIDC_ROLE_CLAIM: '', OIDC_REGION_CLAIM: '', OIDC_ROLE_MAP: '' });
    provider.open(`${granting.url}/api/auth/callback/sso`);
    const tove = {
      sub: 'p-tove',
      name: 'Tove Rask',
      email: 'tove.rask@region.example',
      email_verified: true,
    };
    provider.state.person = tove;
    expect((await signOn('/', new Browser(granting.url))).to).toMatch(/^\/sign-in\?error=signup_disabled/);
    const { account } = await server.directory.invite({ name: tove.name, email: tove.email });
    const { browser } = await signOn('/', new Browser(granting.url));
    expect((await browser.get('/api/session')).body).toMatchObject({ account, role: null });
    provider.open(`${server.url}/api/auth/callback/sso`);
  });
});

describe('a provider that puts the claims into the ID token of a public client', () => {
  it('signs people in alike', async () => {
    const open = await server.start({ OIDC_CLIENT_ID: 'open', OIDC_CLIENT_SECRET: '' });
    provider.open(`${open.url}/api/auth/callback/sso`, { conformIdTokenClaims: false });
    const { browser, to } = await signOn('/', new Browser(open.url));
    expect(to).toBe('/');
    expect((await browser.get('/api/session')).body).toMatchObject({ email: person.email, role: 'auditor' });
  });
});
