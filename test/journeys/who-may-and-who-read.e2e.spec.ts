import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AccessLog } from '#platform/access-log';
import { Grants } from '#platform/login';
import { AccessLogRetention } from '../../apps/composition/rooms/access.room.js';
import {
  administrator,
  auditor,
  hovedstaden,
  HOVEDSTADEN,
  Instance,
  secretariat,
  sjaelland,
  SJAELLAND,
  type Person,
} from './instance.fixtures.js';

jest.setTimeout(120_000);

const TODAY = '2023-03-15';
const LATER = '2023-04-01';
const reason = 'Ny i teamet';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
interface Invited {
  readonly account: string;
  readonly link: string;
  readonly position: string;
}
interface Access {
  readonly account: string;
  readonly region: string | null;
  readonly row: string;
  readonly samples: readonly string[];
}
interface Issued {
  readonly id: string;
  readonly secret: string | null;
  readonly position: string;
}
type Told = Readonly<Record<string, unknown>>;

let instance: Instance;
beforeAll(async () => {
  instance = await Instance.start({ at: `${TODAY}T08:00:00Z` });
  await instance.loadProgramme();
});
afterAll(async () => {
  const { troubles } = instance;
  await instance.end();
  expect(troubles).toEqual([]);
});

const accountOf = (person: Person, account: string, command: string, body: object = {}) =>
  instance.post<Told>(person, `/api/people/${account}/${command}`, body);

describe('a person', () => {
  const karen = { name: 'Karen Holm', email: 'karen.holm@region.example' };
  let account: string;
  const actor = () => instance.part(Grants).actorOf(account);
  const listed = async (query: string) =>
    (await instance.get<Page<Told>>(administrator, `/api/people?${query}`)).body.items;

  it('is invited by an administrator, and is somebody at once', async () => {
    const asked = { ...karen, role: 'regional-contact', region: HOVEDSTADEN, reason };
    const { status, body } = await instance.post<Invited>(administrator, '/api/people', asked);
    expect([status, body]).toMatchObject([201, { link: expect.stringMatching(/^https?:/) }]);
    account = body.account;
    expect(await actor()).toEqual({ id: account, role: 'regional-contact', region: HOVEDSTADEN });
    expect(await listed(`q=holm&after=${body.position}`)).toEqual([
      expect.objectContaining({ ...karen, account, state: 'active', from: TODAY, until: null }),
    ]);
    expect(await listed('state=ended')).toEqual([]);
  });

  it('is invited once', async () => {
    const again = { ...karen, role: 'auditor', reason };
    expect((await instance.post(administrator, '/api/people', again)).body).toMatchObject({
      code: 'account.exists',
    });
  });

  it('is not invited to what would be refused', async () => {
    const other = { name: 'Bo Dam', email: 'bo.dam@region.example', role: 'regional-contact', reason };
    expect((await instance.post(administrator, '/api/people', other)).body).toMatchObject({
      code: 'grant.region-missing',
    });
    expect(await listed('q=bo.dam')).toEqual([]);
  });

  it('gets a new link for a lost one, and it is kept who asked', async () => {
    const { status, body } = await accountOf(administrator, account, 'renew-invitation');
    expect([status, body]).toMatchObject([200, { account, link: expect.any(String) }]);
  });

  it('is nobody at once when the role is revoked, and somebody else from the day of another', async () => {
    expect((await accountOf(administrator, account, 'revoke', { reason: 'Rejst' })).status).toBe(200);
    expect(await actor()).toBeUndefined();
    const next = { role: 'auditor', from: '2023-03-20', until: '2023-03-31', reason };
    expect((await accountOf(administrator, account, 'grant', next)).status).toBe(200);
    expect(await actor()).toBeUndefined();
    instance.clock.travelTo('2023-03-20T08:00:00Z');
    expect(await actor()).toMatchObject({ role: 'auditor' });
    instance.clock.travelTo(`${LATER}T08:00:00Z`);
    expect(await actor()).toBeUndefined();
  });

  it('has a history of who decided what, when and why', async () => {
    const { body, headers } = await instance.get(administrator, `/api/people/${account}`);
    expect(headers.get('etag')).toBe('"3"');
    const by = { account: administrator.user, name: null };
    expect(body).toMatchObject({
      ...{ ...karen, state: 'ended', role: 'auditor', from: '2023-03-20', until: '2023-03-31' },
      history: [
        { type: 'RoleGranted', from: '2023-03-20', until: '2023-03-31', role: 'auditor', reason, by },
        { type: 'RoleRevoked', from: TODAY, until: null, reason: 'Rejst', by },
        { type: 'InvitationRenewed', from: TODAY, reason: null, by },
        { type: 'RoleGranted', from: TODAY, role: 'regional-contact', region: HOVEDSTADEN, reason, by },
      ],
    });
  });

  it('keeps names and reasons out of the log', async () => {
    const { text } = await instance.get(administrator, `/api/events?stream=account-${account}`);
    for (const secret of [karen.name, karen.email, reason, 'Rejst']) expect(text).not.toContain(secret);
  });

  it('is found in the log by administrators alone', async () => {
    for (const person of [auditor, secretariat]) {
      for (const stream of [`account-${account}`, 'administration-1'])
        expect((await instance.get(person, `/api/events?stream=${stream}`)).status).toBe(403);
      const { text } = await instance.get(person, '/api/events?limit=1000');
      expect(text).toContain('"stream":"programme-');
      expect(text).not.toMatch(/"stream":"(account|administration)-/);
    }
    const { text } = await instance.get(administrator, '/api/events?limit=1000');
    expect(text).toContain(`"stream":"account-${account}"`);
  });
});

describe('a session', () => {
  const password = 'stærke kaffebønner i regnvejr 42';
  const bo = { name: 'Bo Dam', email: 'bo.dam@committee.example' };
  let account: string;
  let cookie: string;
  const say = (path: string, body: object) =>
    instance.send(undefined, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const rounds = async () => (await instance.get(undefined, '/api/audit-rounds', { cookie })).status;

  it('begins where the link of the invitation led to a password', async () => {
    const { body } = await instance.post<Invited>(administrator, '/api/people', {
      ...{ ...bo, role: 'committee-secretariat', reason },
    });
    account = body.account;
    const [, token] = body.link.split('#token=');
    expect((await say('/api/invitation/accept', { token, password })).status).toBe(200);
    const signedIn = await say('/api/auth/sign-in', { email: bo.email, password });
    expect([signedIn.status, signedIn.body]).toEqual([200, { secondFactor: false }]);
    cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    expect(await rounds()).toBe(200);
  });

  it('opens nothing at once when the role is revoked', async () => {
    await accountOf(administrator, account, 'revoke', { reason: 'Rejst' });
    expect(await rounds()).toBe(401);
  });
});

describe('single sign-on', () => {
  const claims = (role: 'auditor' | 'regional-contact', region?: string) =>
    instance.part(Grants).grantFromClaims('sso-1', region === undefined ? { role } : { role, region });
  const role = async () => (await instance.part(Grants).actorOf('sso-1'))?.role;

  it('is heeded when it says something else than before', async () => {
    await Promise.all([claims('auditor'), claims('auditor')]);
    expect(await role()).toBe('auditor');
    await claims('regional-contact', HOVEDSTADEN);
    expect(await role()).toBe('regional-contact');
  });

  it('does not undo what an administrator decided', async () => {
    const decided = await instance.get<Told>(administrator, '/api/events?stream=account-sso-1');
    expect((decided.body['items'] as readonly object[]).length).toBe(3);
    await claims('regional-contact', HOVEDSTADEN);
    const after = await instance.get<Told>(administrator, '/api/events?stream=account-sso-1');
    expect(after.body).toEqual(decided.body);
  });

  it('takes back what it gave, and gives it again', async () => {
    const grants = instance.part(Grants);
    expect(await grants.withdrawClaims('sso-1')).toBe(true);
    expect(await role()).toBeUndefined();
    expect(await grants.withdrawClaims('sso-1')).toBe(false);
    await claims('regional-contact', HOVEDSTADEN);
    expect(await role()).toBe('regional-contact');
  });

  it('takes back nothing that an administrator gave', async () => {
    await accountOf(administrator, 'sso-1', 'revoke', { reason });
    await accountOf(administrator, 'sso-1', 'grant', { role: 'committee-secretariat', reason });
    expect(await instance.part(Grants).withdrawClaims('sso-1')).toBe(false);
    expect(await role()).toBe('committee-secretariat');
  });
});

describe('the first administrator', () => {
  it('is one of those who come first at the same time, and the last is not taken away', async () => {
    const grants = instance.part(Grants);
    expect(await grants.hasHadAdministrator()).toBe(false);
    const outcomes = await Promise.allSettled(
      ['first-1', 'first-2', 'first-3'].map((account) => grants.grantFirstAdministrator(account)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const actors = await Promise.all(
      ['first-1', 'first-2', 'first-3'].map((account) => grants.actorOf(account)),
    );
    const [first, ...others] = actors.filter((actor) => actor !== undefined);
    expect([first?.role, others]).toEqual(['administrator', []]);
    await expect(grants.grantFirstAdministrator('late')).rejects.toMatchObject({
      code: 'administration.established',
    });
    const refused = await accountOf(administrator, first?.id ?? '', 'revoke', { reason });
    expect(refused.body).toMatchObject({ code: 'grant.last-administrator' });
    await grants.grantFromClaims(first?.id ?? '', { role: 'auditor' });
    expect(await grants.actorOf(first?.id ?? '')).toMatchObject({ role: 'administrator' });
  });
});

describe('a token', () => {
  const asked = {
    ...{ label: 'Laboratoriets system', role: 'auditor', rows: ['ListConsentChecks'] },
    expiresAt: '2023-12-31T00:00:00Z',
  };
  let issued: Issued;
  const bearer = (path: string) =>
    instance.get(undefined, path, { authorization: `Bearer ${issued.secret ?? ''}` });

  it('opens its rows and nothing else, and shows its secret once', async () => {
    const headers = { 'idempotency-key': 'token-1' };
    const { status, body } = await instance.post<Issued>(administrator, '/api/tokens', asked, headers);
    expect([status, body.secret]).toEqual([201, expect.stringMatching(/^tls_[\w-]{43}$/)]);
    issued = body;
    const again = await instance.post<Issued>(administrator, '/api/tokens', asked, headers);
    expect(again.body).toMatchObject({ id: issued.id, secret: null });
    const { body: tokens } = await instance.get<Page<Told>>(
      administrator,
      `/api/tokens?after=${issued.position}`,
    );
    expect(tokens.items).toEqual([
      expect.objectContaining({ id: issued.id, label: 'Laboratoriets system', state: 'active' }),
    ]);
    expect(JSON.stringify(tokens)).not.toContain('hash');
    expect((await bearer('/api/consent-checks')).status).toBe(200);
    expect((await bearer('/api/audit-rounds')).status).toBe(403);
  });

  it('does to many at a time what its rows let it do to one', async () => {
    const rows = ['HandleChecksInBulk', 'VerifyClosing', 'ReadEventLog'];
    const made = await instance.post<Issued>(administrator, '/api/tokens', {
      ...asked,
      role: 'administrator',
      rows,
    });
    await instance.settle();
    const authorization = `Bearer ${made.body.secret ?? ''}`;
    const bulk = (action: string) =>
      instance.post<Told>(
        undefined,
        '/api/consent-checks/bulk',
        { action, items: [{ id: 'C-none', revision: 0 }] },
        { authorization },
      );
    expect(await bulk('start-investigation')).toMatchObject({
      status: 403,
      body: { code: 'token.out-of-scope' },
    });
    expect((await bulk('verify-closing')).body).toMatchObject({ refused: 1 });
    const { text } = await instance.get(undefined, '/api/events?limit=1000', { authorization });
    expect(text).not.toContain('"stream":"account-');
  });

  it('opens nothing at once when it is revoked', async () => {
    await instance.do(administrator, `/api/tokens/${issued.id}/revoke`);
    expect((await bearer('/api/consent-checks')).status).toBe(401);
  });
});

describe('a read', () => {
  const accesses = async (person: Person, query: string) =>
    (await instance.get<Page<Access>>(person, `/api/access-log?${query}`)).body;

  it('leaves a trace that is listed by sample', async () => {
    const own = { sample: 'S-own', region: HOVEDSTADEN, occurredOn: LATER };
    const { id, position } = await instance.do(auditor, '/api/consent-checks', own);
    await instance.do(auditor, '/api/consent-checks', { ...own, sample: 'S-other', region: SJAELLAND });
    await instance.get(hovedstaden, `/api/consent-checks/${id}`);
    await instance.settle();
    await instance.get(auditor, `/api/consent-checks?after=${position}`);
    await instance.get(secretariat, `/api/events?stream=consentCheck-${id}`);
    const { items } = await accesses(auditor, 'sample=S-own');
    expect(items.map(({ account, row, samples }) => [account, row, samples])).toEqual([
      [secretariat.user, 'ReadEventLog', ['S-own']],
      [auditor.user, 'ListConsentChecks', ['S-own']],
      [hovedstaden.user, 'ReadConsentCheck', ['S-own']],
    ]);
    const by = await accesses(administrator, `account=${auditor.user}&from=${LATER}&to=${LATER}`);
    expect([...(by.items[0]?.samples ?? [])].sort()).toEqual(['S-other', 'S-own']);
    expect((await accesses(auditor, 'from=2023-04-02')).items).toEqual([]);
  });

  it('is listed a page at a time', async () => {
    const { items } = await accesses(auditor, 'sample=S-own');
    const first = await accesses(auditor, 'sample=S-own&limit=2');
    const second = await accesses(auditor, `sample=S-own&limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.nextCursor).toBeNull();
  });

  it('is told to a region of its own samples only, one at a time', async () => {
    expect((await accesses(hovedstaden, 'sample=S-own')).items).toHaveLength(3);
    for (const [person, query, code] of [
      [sjaelland, 'sample=S-own', 'access-log.sample-unknown'],
      [sjaelland, 'sample=S-nowhere', 'access-log.sample-unknown'],
      [sjaelland, '', 'access-log.sample-missing'],
      [secretariat, 'sample=S-own', 'access.role-not-allowed'],
    ] as const)
      expect(await accesses(person, query)).toMatchObject({ code });
  });

  it('is forgotten when its time is up', async () => {
    const kept = async () => (await instance.part(AccessLog).list({ limit: 100 })).length;
    await instance.part(AccessLogRetention).prune();
    expect(await kept()).toBeGreaterThan(0);
    instance.clock.travelTo('2024-06-01T08:00:00Z');
    await instance.part(AccessLogRetention).prune();
    expect(await kept()).toBe(0);
  });
});
