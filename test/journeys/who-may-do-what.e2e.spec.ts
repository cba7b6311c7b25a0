import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PolicyRow, Role } from '#platform/kernel';
import {
  administrator,
  auditor,
  contactOf,
  headersOf,
  HOVEDSTADEN,
  Instance,
  MIDTJYLLAND,
  secretariat,
  SJAELLAND,
  type Headed,
  type Person,
} from './instance.fixtures.js';

jest.setTimeout(120_000);

const TODAY = '2023-03-15';
const directorOf = (region: string): Person => ({
  user: `director-${region}`,
  role: 'regional-director',
  region,
});
/** Everybody who signs in, the regional ones of the region in question. */
const peopleOf = (region: string): readonly Person[] => [
  auditor,
  secretariat,
  administrator,
  contactOf(region),
  directorOf(region),
];

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
  readonly row: PolicyRow | undefined;
  readonly description: string;
  readonly responses: Readonly<Record<string, unknown>>;
}
/** What there is of one region. */
interface Belongings {
  readonly region: string;
  readonly check: string;
  readonly sample: string;
  readonly round: string;
  readonly obligation: string;
  readonly step: string;
  readonly mail: string;
}
interface Outcome {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
}
type Document = Readonly<Record<string, unknown>>;

let instance: Instance;
let operations: readonly Operation[];
let own: Belongings;
let other: Belongings;

const nothing: Belongings = {
  region: '1099',
  check: 'nowhere',
  sample: 'nothing',
  round: 'nowhere',
  obligation: '00000000-0000-4000-8000-000000000000',
  step: 'never',
  mail: '00000000-0000-4000-8000-000000000000',
};

/** Nothing is at this revision: whoever is let in is told so, and nothing is written. */
const STALE = { 'if-match': '"77"' };

/** Sends it and reads the answer, of a stream its beginning only. */
async function ask(
  person: Person | undefined,
  [method, path]: readonly [method: string, path: string],
  body?: object,
  condition: Headed = STALE,
): Promise<Outcome> {
  const headers: Headed = body ? { 'content-type': 'application/json', ...condition } : {};
  const answer = await fetch(new URL(path, instance.url), {
    method,
    headers: { ...headersOf(person), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const type = answer.headers.get('content-type') ?? '';
  if (type.includes('event-stream')) {
    await answer.body?.cancel();
    return { status: answer.status, code: undefined, text: '' };
  }
  const text = await answer.text();
  const { code } = type.includes('problem+json') ? (JSON.parse(text) as { code: string }) : {};
  return { status: answer.status, code, text };
}

/** The address of a route for what belongs to somebody; a part that nobody here knows leads nowhere. */
function addressOf({ path }: Operation, of: Belongings): string {
  const id = path.startsWith('/api/consent-checks') ? of.check : of.round;
  const parts: Readonly<Record<string, string>> = {
    id: path.startsWith('/api/reminders') ? of.mail : id,
    code: of === nothing ? 'nowhere' : 'dk-genome',
    region: of.region,
    obligation: of.obligation,
    step: of.step,
  };
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => parts[name] ?? 'nowhere');
}

const titleOf = ({ method, path }: Operation) => `${method} ${path}`;
const bodyOf = ({ method }: Operation): object | undefined => (method === 'GET' ? undefined : {});
const scopeOf = ({ row }: Operation, role: Role) => row?.allow[role];

/** What the walk over every operation and every role finds wrong, each fault by name. */
async function faultsOf(
  judge: (operation: Operation, person: Person) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const operation of operations.filter(({ isPublic }) => !isPublic))
    for (const person of peopleOf(HOVEDSTADEN)) {
      const fault = await judge(operation, person);
      if (fault !== undefined) faults.push(`${titleOf(operation)} as ${person.role}: ${fault}`);
    }
  return faults;
}

async function readDocument(): Promise<Operation[]> {
  interface Described {
    readonly security?: unknown;
    readonly description?: string;
    readonly responses: Operation['responses'];
    readonly 'x-tilsyn-policy'?: PolicyRow;
  }
  const { body } = await instance.get<{ paths: Record<string, Record<string, Described>> }>(
    undefined,
    '/api/openapi.json',
  );
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security, description = '', responses, ...rest }]) => ({
      ...{ path, description, responses },
      method: method.toUpperCase(),
      isPublic: security === undefined,
      row: rest['x-tilsyn-policy'],
    })),
  );
}

async function settle(region: string): Promise<Omit<Belongings, 'obligation' | 'step' | 'mail'>> {
  const sample = `SAMPLE-${region}`;
  const { id: check } = await instance.do(auditor, '/api/consent-checks', {
    ...{ sample, region, occurredOn: TODAY },
  });
  const { id: round } = await instance.do(auditor, '/api/audit-rounds', {
    programme: 'dk-genome',
    id: `ROUND-${region}`,
    title: 'Runde',
    regime: 'normal',
    periodFrom: '2022-01-01',
    periodTo: '2022-12-31',
    regions: [region],
    sampling: 'named-by-hand',
    occurredOn: TODAY,
  });
  return { region, check, sample, round };
}

async function withMail<B extends { region: string; check: string }>(settled: B) {
  const { region, check } = settled;
  const items = async (path: string) =>
    (await instance.get<{ items: Document[] }>(administrator, path)).body.items[0] ?? {};
  const reminder = await items(`/api/reminders?subject=${check}`);
  const mail = await items(`/api/reminders/mails?recipient=consent-contact:${region}`);
  const text = (value: unknown) => {
    if (typeof value !== 'string') throw new Error(`nothing was sent to region ${region}`);
    return value;
  };
  return {
    ...settled,
    obligation: text(reminder['obligation']),
    step: text(reminder['step']),
    mail: text(mail['mail']),
  };
}

beforeAll(async () => {
  instance = await Instance.start({ at: `${TODAY}T08:00:00Z` });
  await instance.loadProgramme();
  const [first, second] = [await settle(HOVEDSTADEN), await settle(SJAELLAND)];
  await instance.settle();
  await instance.swept();
  await instance.settle();
  [own, other] = [await withMail(first), await withMail(second)];
  operations = await readDocument();
});
afterAll(() => instance.end());

describe('every route', () => {
  it('stands under a row of the policy table, or is public', () => {
    const without = operations.filter(({ isPublic, row }) => !isPublic && !row);
    expect(without.map(titleOf)).toEqual([]);
    expect(operations.filter(({ isPublic, row }) => isPublic && row).map(titleOf)).toEqual([]);
    expect(operations.length).toBeGreaterThan(40);
  });

  it('says so in words, and that it may refuse', () => {
    const silent = operations.filter(
      ({ isPublic, description, responses }) =>
        !isPublic && !(/Allowed: [a-z]/.test(description) && '403' in responses),
    );
    expect(silent.map(titleOf)).toEqual([]);
  });

  it('asks who is calling before anything else', async () => {
    const answered: string[] = [];
    for (const operation of operations.filter(({ isPublic }) => !isPublic))
      for (const target of [own, nothing]) {
        const { status } = await ask(
          undefined,
          [operation.method, addressOf(operation, target)],
          bodyOf(operation),
        );
        if (status !== 401) answered.push(`${titleOf(operation)}: ${status}`);
      }
    expect(answered).toEqual([]);
  });

  it('lets in whom its row names and nobody else, whatever is asked for', async () => {
    const head = await instance.head();
    const faults = await faultsOf(async (operation, person) => {
      const expected = scopeOf(operation, person.role) === undefined;
      for (const target of [own, other, nothing]) {
        const address = addressOf(operation, target);
        const { status, code } = await ask(person, [operation.method, address], bodyOf(operation));
        const isRefused = status === 403 && code === 'access.role-not-allowed';
        if (isRefused !== expected) return `${address} answers ${status} ${code ?? ''}`;
        if (status >= 500 || code === 'access.no-policy') return `${address} fails with ${code ?? status}`;
      }
      return undefined;
    });
    expect(faults).toEqual([]);
    expect(await instance.head()).toBe(head);
  });

  it('tells a region nothing of another', async () => {
    const secrets = Object.values({ ...other, region: '', step: '' }).filter((secret) => secret !== '');
    const faults = await faultsOf(async (operation, person) => {
      if (operation.method !== 'GET' || scopeOf(operation, person.role) !== 'own-region') return undefined;
      const address = addressOf(operation, other);
      const { status, text } = await ask(person, ['GET', address]);
      const told = secrets.filter((secret) => text.includes(secret) && !address.includes(secret));
      if (told.length > 0) return `${address} tells of ${told.join(', ')}`;
      const isItem = addressOf(operation, own) !== address;
      return isItem && ![403, 404].includes(status) ? `${address} answers ${status}` : undefined;
    });
    expect(faults).toEqual([]);
  });

  it('tells a region its own', async () => {
    const told = async (person: Person, path: string) => (await ask(person, ['GET', path])).text;
    for (const person of [contactOf(HOVEDSTADEN), directorOf(HOVEDSTADEN)]) {
      expect(await told(person, '/api/consent-checks')).toContain(own.check);
      expect(await told(person, `/api/consent-checks/${own.check}`)).toContain(own.sample);
      expect(await told(person, '/api/audit-rounds')).toContain(own.round);
      expect(await told(person, '/api/reminders')).toContain(own.obligation);
      expect(await told(person, '/api/reminders/mails')).toContain(own.mail);
      const status = JSON.parse(await told(person, '/api/regions/consent-status')) as {
        regions: { code: string }[];
      };
      expect(status.regions.map(({ code }) => code)).toEqual([HOVEDSTADEN]);
    }
    expect(await told(auditor, '/api/consent-checks')).toContain(other.check);
  });
});

/** What a region would say, so that nothing but the region is wrong with it. */
const said: Readonly<Record<string, object>> = {
  answer: { consent: 'written' },
  'offer-transfer': { to: MIDTJYLLAND },
  'record-retrospective-consent': { outcome: 'obtained' },
  'record-patient-contact': { by: 'letter' },
};

describe.each([
  ['its own', HOVEDSTADEN, SJAELLAND],
  ['the other way round', SJAELLAND, HOVEDSTADEN],
])('a consent check of another region, %s', (_way, region, foreign) => {
  const routes = () => operations.filter(({ path }) => path.startsWith('/api/consent-checks/{id}'));
  const itemOf = (wanted: string) => (wanted === own.region ? own : other);
  const wordsOf = (operation: Operation) => {
    const command = operation.path.split('/').at(-1) ?? '';
    return bodyOf(operation) && { ...said[command], occurredOn: TODAY };
  };

  it('is neither read nor changed', async () => {
    const revision = async () =>
      (await instance.get(auditor, `/api/consent-checks/${itemOf(foreign).check}`)).headers.get('etag');
    const before = await revision();
    for (const person of [contactOf(region), directorOf(region)])
      for (const operation of routes()) {
        const address = addressOf(operation, itemOf(foreign));
        const { status, code, text } = await ask(person, [operation.method, address], wordsOf(operation), {});
        const refusal = scopeOf(operation, person.role) ? 'access.other-region' : 'access.role-not-allowed';
        const isHidden = operation.row?.kind === 'question' && scopeOf(operation, person.role);
        expect([titleOf(operation), status, code]).toEqual([
          titleOf(operation),
          ...(isHidden ? [404, 'consent-check.unknown'] : [403, refusal]),
        ]);
        expect(text).not.toContain(itemOf(foreign).sample);
      }
    expect(await revision()).toBe(before);
  });

  it('is where its own is not refused', async () => {
    for (const operation of routes()) {
      if (!scopeOf(operation, 'regional-contact')) continue;
      const address = addressOf(operation, itemOf(region));
      const { status, code = '' } = await ask(
        contactOf(region),
        [operation.method, address],
        wordsOf(operation),
      );
      expect([titleOf(operation), status, code]).not.toEqual([titleOf(operation), 403, code]);
      expect([titleOf(operation), status]).not.toEqual([titleOf(operation), 404]);
    }
  });
});

describe('the policy table', () => {
  it('is told to everybody as the document tells it', async () => {
    for (const person of peopleOf(HOVEDSTADEN)) {
      const { body } = await instance.get<{ rows: PolicyRow[] }>(person, '/api/policy');
      for (const { row } of operations) if (row) expect(body.rows).toContainEqual(row);
      const names = body.rows.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining(['OpenDrawnCheck', 'ReportToCommittee']));
    }
  });

  it('tells each what it may do', async () => {
    const { body: table } = await instance.get<{ rows: PolicyRow[] }>(auditor, '/api/policy');
    for (const person of peopleOf(HOVEDSTADEN)) {
      const { body } = await instance.get(person, '/api/me');
      const may = table.rows.flatMap(({ name, allow }) =>
        allow[person.role] ? [{ name, scope: allow[person.role] }] : [],
      );
      expect(body).toEqual({
        ...{ account: person.user, role: person.role, region: person.region ?? null },
        may,
      });
      expect(may).toContainEqual({ name: 'ReadPolicy', scope: 'everywhere' });
    }
  });

  it('lets a director read and not act', async () => {
    const { body } = await instance.get<{ rows: PolicyRow[] }>(auditor, '/api/policy');
    const directed = body.rows.filter(({ allow }) => allow['regional-director']);
    expect(directed.filter(({ kind }) => kind === 'command')).toEqual([]);
    expect(directed.length).toBeGreaterThan(5);
  });

  it('met no error that nobody foresaw', () => {
    expect(instance.troubles).toEqual([]);
  });
});
