import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Browser, loginServer, totp, type Answered, type LoginServer } from './login.fixtures.js';

jest.setTimeout(120_000);

const PASSWORD = 'four lamps on a quiet pier';
const HALF_A_MINUTE = 30_000;

const told = ({ status, body }: Answered) => [status, body.code];

let server: LoginServer;
beforeAll(async () => {
  server = await loginServer();
});
afterAll(() => server.end());

let people = 0;

/** Somebody with a password. */
async function invited(role: 'auditor' | 'regional-contact') {
  const email = `person-${(people += 1)}@region.example`;
  const { account, link } = await server.directory.invite({ name: 'Sif Dahl', email });
  const token = new URL(link).hash.replace('#token=', '');
  await new Browser(server.url).post('/api/invitation/accept', { token, password: PASSWORD });
  server.grants.actors.set(account, role === 'auditor' ? { role } : { role, region: '1084' });
  return { account, email };
}

async function withPassword(email: string): Promise<Browser> {
  const browser = new Browser(server.url);
  expect(told(await browser.post('/api/auth/sign-in', { email, password: PASSWORD }))).toEqual([
    200,
    undefined,
  ]);
  return browser;
}

const verify = (browser: Browser, code: string) => browser.post('/api/auth/second-factor/verify', { code });

async function enrol(browser: Browser) {
  const { body } = await browser.post<{ otpauth: string; backupCodes: string[] }>(
    '/api/auth/second-factor/enrol',
    { password: PASSWORD },
  );
  return body;
}

/** Somebody whose phone has given one code already, the one of half a minute ago. */
async function enrolled(role: 'auditor' | 'regional-contact' = 'auditor') {
  const person = await invited(role);
  const browser = await withPassword(person.email);
  const { otpauth, backupCodes } = await enrol(browser);
  const first = totp(otpauth, Date.now() - HALF_A_MINUTE);
  expect((await verify(browser, first)).status).toBe(200);
  return { ...person, browser, otpauth, backupCodes, first };
}

const SPENT = [422, 'second-factor.spent-code'];

describe('a code', () => {
  it('that finished setting up signs nobody in', async () => {
    const { email, first } = await enrolled();
    const browser = await withPassword(email);
    expect(told(await verify(browser, first))).toEqual(SPENT);
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: false });
  });

  it('signs in once, and the next one goes on where it was refused', async () => {
    const { email, otpauth } = await enrolled();
    const code = totp(otpauth);
    expect((await verify(await withPassword(email), code)).status).toBe(200);
    const watching = await withPassword(email);
    expect(told(await verify(watching, code))).toEqual(SPENT);
    expect((await verify(watching, totp(otpauth, Date.now() + HALF_A_MINUTE))).status).toBe(200);
    expect((await watching.get('/api/bells')).status).toBe(200);
  });

  it('is spent with every later one that was taken', async () => {
    const { email, otpauth } = await enrolled();
    const before = totp(otpauth);
    expect((await verify(await withPassword(email), totp(otpauth, Date.now() + HALF_A_MINUTE))).status).toBe(
      200,
    );
    expect(told(await verify(await withPassword(email), before))).toEqual(SPENT);
  });

  it('lets one in of many who give it at once', async () => {
    const { email, otpauth } = await enrolled();
    const browsers = await Promise.all(Array.from({ length: 5 }, () => withPassword(email)));
    const code = totp(otpauth);
    const answers = await Promise.all(browsers.map((browser) => verify(browser, code)));
    expect(answers.map(told).sort()).toEqual([[200, undefined], SPENT, SPENT, SPENT, SPENT]);
  });

  it('of another key is another code, in the same half minute', async () => {
    const { browser } = await enrolled('regional-contact');
    await browser.post('/api/auth/second-factor/remove', { password: PASSWORD });
    const { otpauth } = await enrol(browser);
    expect((await verify(browser, totp(otpauth, Date.now() - HALF_A_MINUTE))).status).toBe(200);
  });
});

describe('a second factor that was reset', () => {
  it('takes the sessions with it, and every sign-in that had got as far as the code', async () => {
    const { account, email, browser, otpauth, backupCodes } = await enrolled();
    const half = await withPassword(email);
    await server.directory.resetSecondFactor(account, 'reset-1');
    expect(told(await browser.get('/api/bells'))).toEqual([401, 'identity.required']);
    expect(told(await verify(half, totp(otpauth)))).toEqual([401, 'second-factor.expired']);
    const byBackup = await half.post('/api/auth/second-factor/verify-backup', { code: backupCodes[0] });
    expect(told(byBackup)).toEqual([401, 'second-factor.expired']);
  });

  it.each(['auditor', 'regional-contact'] as const)(
    'is set up anew by %s before anything else',
    async (role) => {
      const { account, email } = await enrolled(role);
      await server.directory.resetSecondFactor(account, 'reset-1');
      const browser = await withPassword(email);
      expect((await browser.get('/api/session')).body).toMatchObject({
        signedIn: true,
        secondFactor: 'required',
      });
      expect(told(await browser.get('/api/bells'))).toEqual([403, 'second-factor.required']);
      const { otpauth } = await enrol(browser);
      expect(told(await browser.get('/api/bells'))).toEqual([403, 'second-factor.required']);
      expect((await verify(browser, totp(otpauth))).status).toBe(200);
      expect((await browser.get('/api/bells')).status).toBe(200);
    },
  );

  it('is not set up by a backup code of the new one', async () => {
    const { account, email } = await enrolled();
    await server.directory.resetSecondFactor(account, 'reset-1');
    const browser = await withPassword(email);
    const { backupCodes } = await enrol(browser);
    const byBackup = await browser.post('/api/auth/second-factor/verify-backup', { code: backupCodes[0] });
    expect(told(byBackup)).toEqual([409, 'second-factor.signed-in-already']);
    expect((await browser.get('/api/session')).body).toMatchObject({ secondFactor: 'required' });
    const again = await withPassword(email);
    expect(told(await again.get('/api/bells'))).toEqual([403, 'second-factor.required']);
  });

  it('may be removed again where the role lets one', async () => {
    const { account, email } = await enrolled('regional-contact');
    await server.directory.resetSecondFactor(account, 'reset-1');
    const browser = await withPassword(email);
    await verify(browser, totp((await enrol(browser)).otpauth));
    expect((await browser.post('/api/auth/second-factor/remove', { password: PASSWORD })).status).toBe(204);
    expect((await browser.get('/api/bells')).status).toBe(200);
  });

  it('is reset once by one decision, however often it is carried out', async () => {
    const { account, email } = await enrolled();
    await server.directory.resetSecondFactor(account, 'reset-1');
    const browser = await withPassword(email);
    await verify(browser, totp((await enrol(browser)).otpauth));
    await server.directory.resetSecondFactor(account, 'reset-1');
    expect((await browser.get('/api/bells')).status).toBe(200);
    await server.directory.resetSecondFactor(account, 'reset-2');
    expect((await browser.get('/api/bells')).status).toBe(401);
  });
});
