import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Browser, totp } from '../../libs/platform/login/login.fixtures.js';
import { administrator, auditor, Instance, type Person } from './instance.fixtures.js';

jest.setTimeout(120_000);

const PASSWORD = 'four lamps on a quiet pier';
const karen = { name: 'Karen Holm', email: 'karen.holm@genomcenter.example' };
const second: Person = { ...administrator, user: 'administrator-2' };
const reason = 'Telefonen er væk; ringede fra sit kontor';

let instance: Instance;
let account: string;
let browser: Browser;

const decide = (person: Person, command: string, body: object = {}) =>
  instance.post(person, `/api/people/${account}/${command}`, body);
const shown = async () =>
  (await instance.get<{ history: unknown[]; secondFactor: boolean }>(administrator, `/api/people/${account}`))
    .body;

beforeAll(async () => {
  instance = await Instance.start({ at: '2023-03-15T08:00:00Z' });
  const asked = { ...karen, role: 'auditor', reason: 'Ny i teamet' };
  const { body } = await instance.post<{ account: string; link: string }>(
    administrator,
    '/api/people',
    asked,
  );
  ({ account } = body);
  browser = new Browser(instance.url);
  const token = new URL(body.link).hash.replace('#token=', '');
  await browser.post('/api/invitation/accept', { token, password: PASSWORD });
  await browser.post('/api/auth/sign-in', { email: karen.email, password: PASSWORD });
});
afterAll(async () => {
  const { troubles } = instance;
  await instance.end();
  expect(troubles).toEqual([]);
});

it('lets no administrator in alone while a link would be enough', async () => {
  expect((await decide(second, 'renew-invitation')).body).toMatchObject({ link: null, expiresAt: null });
  expect((await decide(second, 'renew-invitation')).body).toMatchObject({ link: null });
  const { status, body } = await decide({ ...administrator, user: 'administrator-3' }, 'renew-invitation');
  expect([status, body]).toMatchObject([200, { account, link: expect.any(String) }]);
});

it('is nothing to reset while there is none', async () => {
  const { status, body } = await decide(administrator, 'reset-second-factor', { reason });
  expect([status, body]).toMatchObject([200, { events: [] }]);
  expect((await shown()).history).toHaveLength(3);
});

it('is reset by an administrator, who says why, and the person is signed out', async () => {
  const { body } = await browser.post<{ otpauth: string }>('/api/auth/second-factor/enrol', {
    password: PASSWORD,
  });
  await browser.post('/api/auth/second-factor/verify', { code: totp(body.otpauth) });
  expect((await browser.get('/api/me')).status).toBe(200);
  expect((await decide(auditor, 'reset-second-factor', { reason })).status).toBe(403);
  expect((await decide(administrator, 'reset-second-factor', { reason: ' ' })).status).toBe(422);
  expect((await decide(administrator, 'reset-second-factor', { reason })).status).toBe(200);
  expect((await browser.get('/api/me')).status).toBe(401);
  expect(await shown()).toMatchObject({
    secondFactor: false,
    history: [
      { type: 'SecondFactorReset', from: '2023-03-15', reason, by: { account: administrator.user } },
      { type: 'InvitationRenewed' },
      { type: 'InvitationRenewalRequested' },
      { type: 'RoleGranted' },
    ],
  });
});

it('is set up anew at the next sign-in, before anything else', async () => {
  await browser.post('/api/auth/sign-in', { email: karen.email, password: PASSWORD });
  expect((await browser.get('/api/me')).body).toMatchObject({ code: 'second-factor.required' });
  const { body } = await browser.post<{ otpauth: string }>('/api/auth/second-factor/enrol', {
    password: PASSWORD,
  });
  await browser.post('/api/auth/second-factor/verify', { code: totp(body.otpauth) });
  expect((await browser.get('/api/me')).status).toBe(200);
});

it('takes a second administrator when the password is to be replaced too', async () => {
  expect((await decide(administrator, 'renew-invitation')).body).toMatchObject({
    code: 'second-factor.second-person',
  });
  expect((await decide(second, 'renew-invitation')).status).toBe(200);
  expect((await decide(second, 'reset-second-factor', { reason })).body).toMatchObject({
    code: 'second-factor.second-person',
  });
});
