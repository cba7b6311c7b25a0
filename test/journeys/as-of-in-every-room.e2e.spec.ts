import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  administrator,
  auditor,
  HOVEDSTADEN,
  hovedstaden,
  Instance,
  sjaelland,
  type Person,
} from './instance.fixtures.js';

jest.setTimeout(120_000);

/** The programme is loaded, a check is asked for, and its mail goes. */
const DECEMBER = '2022-12-16';
/** Deadlines, a ladder and a contact become others; the check's reminders are paused; Karen is invited. */
const JANUARY = '2023-01-10';
/** What had happened before is written down: the mail came back in December, and the pause had ended in January. */
const FEBRUARY = '2023-02-01';
const LATER = '2023-03-15';
const SAMPLE = 'S-1';

type Told = Readonly<Record<string, unknown>>;
interface Listed {
  readonly items: readonly Told[];
}
interface Programme {
  readonly deadlines: { readonly answer: number };
  readonly contacts: readonly { readonly id: string; readonly name?: unknown; readonly retiredOn?: string }[];
}

let instance: Instance;
let check: string;
let karen: string;
let mail: string;
let obligation: string;

const ask = async <T = Told>(path: string, query: string, person: Person = administrator): Promise<T> =>
  (await instance.get<T>(person, `${path}?${query}`)).body;
const listed = async (path: string, query: string, person: Person = auditor) =>
  (await ask<Listed>(path, query, person)).items;
const said = (occurredOn: string, more: object) => ({ occurredOn, ...more });
const at = (day: string) => instance.clock.travelTo(`${day}T09:00:00Z`);

const programme = '/api/programmes/dk-genome';
const ladder = {
  steps: [{ step: 'request', from: 'opened', businessDays: 1, to: 'consent-contact' }],
};
const successor = {
  contact: 'consent-1084',
  duty: 'consent-contact',
  region: HOVEDSTADEN,
  name: 'Ny Kontakt',
  email: 'ny.kontakt@example.org',
  language: 'da',
};

beforeAll(async () => {
  instance = await Instance.start({ at: `${DECEMBER}T09:00:00Z` });
  await instance.loadProgramme();
  check = (await instance.do(auditor, '/api/consent-checks', { sample: SAMPLE, region: HOVEDSTADEN })).id;
  await instance.settle();
  await instance.swept();
  await instance.settle();
  const [sent] = await listed('/api/reminders/mails', '');
  mail = String(sent?.['mail']);
  obligation = String((sent?.['items'] as readonly Told[])[0]?.['obligation']);

  at(JANUARY);
  const { deadlines } = await ask<Programme>(programme, '');
  await instance.do(
    administrator,
    `${programme}/set-deadlines`,
    said(JANUARY, { deadlines: { ...deadlines, answer: 12 } }),
  );
  await instance.do(administrator, `${programme}/appoint-contact`, said(JANUARY, successor));
  await instance.do(administrator, `${programme}/retire-contact`, said(JANUARY, { contact: 'consent-1081' }));
  await instance.do(administrator, `${programme}/ladders/answer`, said(JANUARY, ladder));
  const pausing = { scope: 'item', target: check, reason: 'Aftalt', until: '2023-03-01' };
  const pause = await instance.do(auditor, '/api/reminders/pauses', said(JANUARY, pausing));
  const invited = await instance.do(administrator, '/api/people', {
    ...{ name: 'Karen Holm', email: 'karen.holm@region.example', reason: 'Ny i teamet' },
    ...{ role: 'regional-contact', region: HOVEDSTADEN },
  });
  karen = (invited as unknown as { account: string }).account;

  at(FEBRUARY);
  await instance.do(auditor, `/api/reminders/mails/${mail}/bounced`, said('2022-12-20', { status: '5.1.1' }));
  await instance.do(auditor, `/api/reminders/pauses/${pause.id}/resume`, said('2023-01-20', {}));
  await instance.do(administrator, `/api/people/${karen}/revoke`, { from: '2023-02-10', reason: 'Rejst' });
  at(LATER);
  await instance.settle();
});
afterAll(async () => {
  const { troubles } = instance;
  await instance.end();
  expect(troubles).toEqual([]);
});

describe('a programme on another day', () => {
  const on = (query: string, person?: Person) => ask<Programme>(programme, query, person);
  const contactOf = ({ contacts }: Programme, wanted: string) => contacts.find(({ id }) => id === wanted);

  it('has the deadlines and the contacts of that day', async () => {
    const [then, now] = [await on(`asOf=2023-01-09`), await on(`asOf=${JANUARY}`)];
    expect([then.deadlines.answer, now.deadlines.answer]).toEqual([10, 12]);
    expect(contactOf(then, 'consent-1084')).toMatchObject({ name: 'Samtykkekontakt Hovedstaden' });
    expect(contactOf(now, 'consent-1084')).toMatchObject({ name: 'Ny Kontakt' });
    expect(contactOf(then, 'consent-1081')).not.toHaveProperty('retiredOn');
    expect(contactOf(now, 'consent-1081')).toMatchObject({ retiredOn: JANUARY });
  });
  it('is the programme of today when today is asked for', async () => {
    expect(await on(`asOf=${LATER}&knownOn=${LATER}`)).toEqual(await on(''));
  });
  it('was not in Tilsyn before it was loaded', async () => {
    expect(await on('asOf=2022-12-15')).toMatchObject({ status: 404, code: 'programme.not-yet' });
    expect(await on(`asOf=${LATER}&knownOn=2022-12-15`)).toMatchObject({ code: 'programme.not-yet' });
    expect(await listed('/api/programmes', 'asOf=2022-12-15')).toEqual([]);
    expect(await listed('/api/programmes', `asOf=${DECEMBER}`)).toMatchObject([
      { code: 'dk-genome', regions: 5 },
    ]);
  });
  it('shows a region the names of its own contacts only, on any day', async () => {
    const seen = await on('asOf=2023-01-09', sjaelland);
    expect(contactOf(seen, 'consent-1085')).toHaveProperty('name');
    expect(contactOf(seen, 'consent-1084')).not.toHaveProperty('name');
  });
  it('has the changes that had been made', async () => {
    const types = async (query: string) =>
      (await listed(`${programme}/history`, `about=policy&${query}`)).map(({ type }) => type);
    expect(await types(`asOf=${JANUARY}`)).toContain('DeadlinePolicySet');
    expect((await types('asOf=2023-01-09')).length).toBeLessThan((await types('')).length);
  });
  it('lies in no future', async () => {
    expect(await on('asOf=2023-03-16')).toMatchObject({ status: 422, code: 'date.in-the-future' });
  });
});

describe('what the reminders were on another day', () => {
  const statesOf = async (query: string, person?: Person) =>
    (await listed('/api/reminders/mails', query, person)).map(({ state, code }) => [state, code]);
  const pausesOn = async (query: string) =>
    (await listed('/api/reminders/pauses', query)).map(({ state, resumedOn }) => [state, resumedOn]);

  it('were followed up by the ladder of that day', async () => {
    const versions = async (query: string) =>
      (await ask<{ inForce: readonly Told[] }>(`${programme}/ladders`, query)).inForce.map(
        ({ kind, version }) => `${String(kind)} ${String(version)}`,
      );
    expect(await versions('asOf=2023-01-09')).toEqual(['region 0', 'centre 0']);
    expect(await versions(`asOf=${JANUARY}`)).toEqual(['region 0', 'centre 0', 'answer 1']);
    expect(await versions(`asOf=${LATER}&knownOn=2023-01-09`)).toEqual(['region 0', 'centre 0']);
  });

  it('were paused, as far as was known', async () => {
    expect(await pausesOn('asOf=2023-01-09')).toEqual([]);
    expect(await pausesOn('asOf=2023-01-19')).toEqual([['paused', null]]);
    expect(await pausesOn('asOf=2023-01-20')).toEqual([['ended', '2023-01-20']]);
    expect(await pausesOn('asOf=2023-01-20&knownOn=2023-01-31')).toEqual([['paused', null]]);
    expect(await pausesOn('asOf=2023-01-20&state=paused')).toEqual([]);
    expect(await pausesOn(`asOf=${LATER}&knownOn=${LATER}`)).toEqual(await pausesOn(''));
  });

  it('had gone out with the mails of the ledger, and what had become of these', async () => {
    expect(await statesOf('asOf=2022-12-15')).toEqual([]);
    expect(await statesOf(`asOf=${DECEMBER}`)).toEqual([['sent', null]]);
    expect(await statesOf('asOf=2022-12-20')).toEqual([['bounced', '5.1.1']]);
    expect(await statesOf('asOf=2022-12-20&knownOn=2023-01-31')).toEqual([['sent', null]]);
    expect(await statesOf('asOf=2022-12-20&knownOn=2023-01-31&state=bounced')).toEqual([]);
    expect(await statesOf('asOf=2022-12-20&knownOn=2023-01-31&state=sent')).toHaveLength(1);
    expect(await statesOf(`asOf=${DECEMBER}`, hovedstaden)).toHaveLength(1);
    expect(await statesOf(`asOf=${DECEMBER}`, sjaelland)).toEqual([]);
  });

  it('are read as they were written, once they were', async () => {
    const content = (query: string) => ask(`/api/reminders/mails/${mail}/content`, query);
    expect(await content(`asOf=${DECEMBER}`)).toMatchObject({ state: 'sent', lines: 1 });
    expect(await content('asOf=2022-12-20')).toMatchObject({ state: 'bounced' });
    expect(await content('asOf=2022-12-15')).toMatchObject({ code: 'reminder-mail.unknown' });
    const ofReminder = (query: string, step = 'request') =>
      ask(`/api/reminders/${obligation}/${step}/mail`, query);
    expect(await ofReminder(`asOf=${DECEMBER}`)).toMatchObject({ state: 'sent', mail });
    expect(await ofReminder(`asOf=${DECEMBER}`, 'dunning-1')).toMatchObject({ code: 'reminder.no-mail-yet' });
  });

  it('explain themselves as they would have then', async () => {
    const why = (query: string, step = 'dunning-1', person?: Person) =>
      ask(`/api/reminders/${obligation}/${step}`, query, person);
    expect(await why(`asOf=${DECEMBER}`, 'request')).toMatchObject({ state: 'sent', status: 'open' });
    expect(await why('asOf=2022-12-20', 'request')).toMatchObject({ state: 'failed', detail: '5.1.1' });
    expect(await why('asOf=2023-01-09')).toMatchObject({ state: 'queued', rule: { version: 0 } });
    expect(await why(`asOf=${JANUARY}`)).toMatchObject({ state: 'cancelled', reason: 'ladder-changed' });
    expect(await why(`asOf=${LATER}&knownOn=${LATER}`)).toEqual(await why(''));
    expect(await why('asOf=2022-12-15')).toMatchObject({ code: 'reminder.unknown' });
    expect(await why('asOf=2023-01-09', 'dunning-1', hovedstaden)).toMatchObject({ state: 'queued' });
    expect(await why('asOf=2023-01-09', 'dunning-1', sjaelland)).toMatchObject({ code: 'reminder.unknown' });
  });

  it('are listed of one item at a time', async () => {
    const states = async (query: string) =>
      (await listed('/api/reminders', `subject=${check}&${query}`)).map(
        ({ step, state }) => `${String(step)} ${String(state)}`,
      );
    expect(await states('asOf=2023-01-09&knownOn=2023-01-09')).toEqual([
      'request sent',
      'reminder queued',
      'dunning-1 queued',
      'dunning-2 queued',
      'escalation queued',
      'committee queued',
    ]);
    expect(await states('asOf=2023-01-09&state=failed')).toEqual(['request failed']);
    expect(await states(`asOf=${LATER}&knownOn=${LATER}`)).toEqual(await states(''));
    expect(await ask('/api/reminders', 'asOf=2023-01-09')).toMatchObject({
      code: 'reminder.past-of-one-item',
    });
  });
});

describe('who might do what on another day', () => {
  const people = async (query: string) =>
    (await listed('/api/people', query, administrator)).map(({ account, state }) => [account, state]);

  it('is told by the grants, as far as was known', async () => {
    expect(await people('asOf=2023-01-09')).toEqual([]);
    expect(await people(`asOf=${JANUARY}`)).toEqual([[karen, 'active']]);
    expect(await people('asOf=2023-02-10')).toEqual([[karen, 'ended']]);
    expect(await people('asOf=2023-02-10&knownOn=2023-01-31')).toEqual([[karen, 'active']]);
    expect(await people('asOf=2023-02-10&state=active')).toEqual([]);
  });

  it('is told of one person with what had been decided', async () => {
    const person = (query: string) => ask(`/api/people/${karen}`, query);
    expect(await person('asOf=2023-01-31')).toMatchObject({
      ...{ state: 'active', until: null, revision: 0 },
      history: [{ type: 'RoleGranted' }],
    });
    expect(await person(`asOf=${FEBRUARY}`)).toMatchObject({
      ...{ state: 'active', until: '2023-02-09' },
      history: [{ type: 'RoleRevoked', from: '2023-02-10' }, { type: 'RoleGranted' }],
    });
    expect(await person('asOf=2023-01-09')).toMatchObject({ state: 'none', history: [] });
  });

  it('is told of tokens, and of what was read', async () => {
    const expiresAt = '2023-04-01T00:00:00Z';
    const label = { label: 'Laboratoriets system', role: 'auditor', rows: ['ListConsentChecks'], expiresAt };
    const { id } = await instance.do(administrator, '/api/tokens', label);
    await instance.settle();
    at('2023-03-16');
    await instance.do(administrator, `/api/tokens/${id}/revoke`);
    await instance.settle();
    const tokens = async (query: string) =>
      (await listed('/api/tokens', query, administrator)).map(({ state, revokedAt }) => [
        state,
        revokedAt === null,
      ]);
    expect(await tokens('asOf=2023-03-14')).toEqual([]);
    expect(await tokens(`asOf=${LATER}`)).toEqual([['active', true]]);
    expect(await tokens('')).toEqual([['revoked', false]]);
    await instance.get(auditor, `/api/consent-checks/${check}`);
    const reads = async (query: string) =>
      (await listed('/api/access-log', query)).map(({ at: when }) => when);
    const isLater = (when: unknown): boolean => String(when).slice(0, 10) > JANUARY;
    await instance.until(async () => (await reads(`sample=${SAMPLE}`)).some(isLater));
    const all = await reads(`sample=${SAMPLE}`);
    expect(await reads(`sample=${SAMPLE}&asOf=${JANUARY}`)).toEqual(all.filter((when) => !isLater(when)));
  });
});
