import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Workbook } from '@cj-tech-master/excelts';
import { loadConfig } from '#platform/config';
import { createLogger } from '#platform/logging';
import { createTestDatabase } from '#platform/testing';
import { startAll } from '../../apps/composition/index.js';
import {
  administrator,
  auditor,
  HOVEDSTADEN,
  hovedstaden,
  Instance,
  MIDTJYLLAND,
  midtjylland,
  secondAuditor,
  secretariat,
  SJAELLAND,
  sjaelland,
  type Accepted,
  type Headed,
  type Person,
  type Reply,
} from './instance.fixtures.js';

jest.setTimeout(120_000);

const BEFORE = '2023-03-09';
const PREPARED = '2023-03-10';
const TODAY = '2023-03-15';
const TOMORROW = '2023-03-16';
const CPR = '010190-1234';
/** A region that was given up in the middle of 2022. */
const GIVEN_UP = '1089';

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
  readonly current?: { readonly revision: number };
  readonly details?: {
    readonly errors: readonly { readonly line: number; readonly field?: string; readonly code: string }[];
  };
}
interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly security?: readonly object[] }>>>
  >;
}
type Body = Readonly<Record<string, unknown>>;

let instance: Instance;
/** Every code that was answered, to be looked up in the end. */
const codes = new Set<string>();

/** Sends it in both languages and holds each answer to be the same problem, well told, with nothing written. */
async function expectRefused(
  send: (headers: Headed) => Promise<Reply<unknown>>,
  [status, code]: readonly [status: number, code: string],
): Promise<Problem> {
  const head = await instance.head();
  const [danish, english] = [
    await send({ 'accept-language': 'da' }),
    await send({ 'accept-language': 'en' }),
  ];
  for (const [language, reply] of [
    ['da', danish],
    ['en', english],
  ] as const) {
    expect([reply.status, reply.body]).toMatchObject([status, { status, code, type: `/problems/${code}` }]);
    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(reply.headers.get('content-language')).toBe(language);
    expect(reply.text).not.toContain(CPR);
  }
  const [problem, other] = [danish.body as Problem, english.body as Problem];
  expect(problem.title).toMatch(/\S/);
  expect(problem.detail).not.toBe(other.detail);
  expect(await instance.head()).toBe(head);
  codes.add(code);
  return problem;
}

/** A check on its way, each step by whoever takes it. */
const steps = {
  answer: [hovedstaden, 'answer', { consent: 'not-obtained' }],
  assess: [
    auditor,
    'assess',
    {
      complianceAtAnalysis: 'nonconforming',
      deviations: [{ type: 'consent-missing', weight: 'nonconformity' }],
    },
  ],
  contact: [hovedstaden, 'record-patient-contact', { by: 'letter' }],
  obtain: [hovedstaden, 'record-retrospective-consent', { outcome: 'obtained' }],
  refuse: [hovedstaden, 'record-retrospective-consent', { outcome: 'refused' }],
  propose: [hovedstaden, 'propose-closing', {}],
  verify: [secondAuditor, 'verify-closing', {}],
  offer: [hovedstaden, 'offer-transfer', { to: MIDTJYLLAND }],
  investigate: [auditor, 'investigate', {}],
} as const satisfies Readonly<Record<string, readonly [Person, string, Body]>>;
type Step = keyof typeof steps;

let named = 0;
async function checkAfter(taken: readonly Step[], more: Body = {}): Promise<string> {
  const body = { sample: `S-${(named += 1)}`, region: HOVEDSTADEN, occurredOn: PREPARED, ...more };
  const { id } = await instance.do(auditor, '/api/consent-checks', body);
  for (const step of taken) {
    const [person, command, said] = steps[step];
    await instance.do(person, `/api/consent-checks/${id}/${command}`, { ...said, occurredOn: PREPARED });
  }
  return `/api/consent-checks/${id}`;
}

const PLAN = {
  programme: 'dk-genome',
  title: 'Runde',
  regime: 'normal',
  periodFrom: '2022-01-01',
  periodTo: '2022-12-31',
  regions: [HOVEDSTADEN, SJAELLAND],
  sampling: 'drawn',
};
const HEADING = 'requisition;region;patient group;department;analysed on;family;relation';
const GOOD_ROWS = ['A', 'B', 'C', 'D'].map(
  (id, index) => `R-${id};${index < 3 ? HOVEDSTADEN : SJAELLAND};rare-diseases;AFD-1;2022-05-0${index + 1};;`,
);
const frameOf = (...rows: readonly string[]): string => `${[HEADING, ...rows].join('\n')}\n`;
const DRAW = { seed: 'dice 3 4 5', seedOrigin: 'dice', allocation: { kind: 'equal', total: 2 } };

const roundSteps = {
  freeze: (path: string) =>
    instance.upload(
      auditor,
      `${path}/frame`,
      { name: 'frame.csv', content: frameOf(...GOOD_ROWS) },
      { fields: { occurredOn: PREPARED } },
    ),
  draw: (path: string) => instance.post(auditor, `${path}/draw`, { ...DRAW, occurredOn: PREPARED }),
  announce: (path: string) => instance.post(auditor, `${path}/announce`, { occurredOn: PREPARED }),
};
async function roundAfter(taken: readonly (keyof typeof roundSteps)[], more: Body = {}): Promise<string> {
  const { id } = await instance.do(auditor, '/api/audit-rounds', { ...PLAN, occurredOn: PREPARED, ...more });
  const path = `/api/audit-rounds/${id}`;
  for (const step of taken) expect((await roundSteps[step](path)).status).toBe(200);
  return path;
}

/** How one route is tried: an item it may change, by whom, with what; and who or what it must refuse. */
interface Case {
  readonly by: Person;
  readonly wrongRole: Person;
  readonly otherRegion?: Person;
  /** The address of an item on which the command goes through. */
  readonly at: () => Promise<string>;
  readonly body: Body;
  /** The address of an item that does not exist, and how it is refused; absent where the command makes the item. */
  readonly unknown?: readonly [path: string, status: number, code: string];
  /** How a day before the latest of the item is refused, when not as out of order; false where there is none. */
  readonly tooEarly?: string | false;
  /** Fields that anything may be written in. */
  readonly free?: readonly string[];
  /** False where a 412 names the revision only. */
  readonly showsCurrent?: false;
}

const unknownCheck = (command: string) =>
  [`/api/consent-checks/nowhere/${command}`, 404, 'consent-check.unknown'] as const;
const centre = (
  command: string,
  taken: readonly Step[],
  body: Body = {},
  by = auditor,
): readonly [string, Case] => [
  `/api/consent-checks/{id}/${command}`,
  {
    by,
    wrongRole: hovedstaden,
    at: async () => `${await checkAfter(taken)}/${command}`,
    body,
    unknown: unknownCheck(command),
    free: ['note'],
  },
];
const region = (
  command: string,
  taken: readonly Step[],
  body: Body = {},
  by = hovedstaden,
): readonly [string, Case] => [
  `/api/consent-checks/{id}/${command}`,
  {
    by,
    wrongRole: secretariat,
    otherRegion: sjaelland,
    at: async () => `${await checkAfter(taken)}/${command}`,
    body,
    unknown: unknownCheck(command),
    free: ['note'],
  },
];
const ofRound = (
  command: string,
  taken: readonly (keyof typeof roundSteps)[],
  body: Body = {},
  more: Partial<Case> = {},
): readonly [string, Case] => [
  `/api/audit-rounds/{id}/${command}`,
  {
    by: auditor,
    wrongRole: secretariat,
    at: async () => `${await roundAfter(taken)}/${command}`,
    body,
    unknown: [`/api/audit-rounds/nowhere/${command}`, 404, 'audit-round.unknown'],
    ...more,
  },
];
const ofProgramme = (command: string, body: Body, more: Partial<Case> = {}): readonly [string, Case] => [
  `/api/programmes/{code}/${command}`,
  {
    by: administrator,
    wrongRole: auditor,
    at: async () => `/api/programmes/dk-genome/${command}`,
    body,
    unknown: [`/api/programmes/nowhere/${command}`, 404, 'programme.unknown'],
    ...more,
  },
];

const assessment = steps.assess[2];
const DEADLINES = {
  answer: 12,
  assessment: 5,
  patientContact: 1,
  patientContactConfirmation: 5,
  retrospectiveConsent: 20,
  transferReply: 5,
  verification: 5,
  dataHandling: 10,
};
const APPOINTMENT = {
  contact: 'consent-1081',
  duty: 'consent-contact',
  region: '1081',
  name: 'Ny kontakt',
  email: 'ny.kontakt@example.org',
  language: 'da',
};
const PROGRAMME_2 = `
programme: second
names: { da: Andet program, en: Second programme }
regions: []
patientGroups: []
`;

const cases = new Map<string, Case>([
  region('answer', [], { consent: 'written' }),
  centre('assess', ['answer'], assessment),
  centre('investigate', []),
  centre('end-investigation', ['investigate']),
  region('offer-transfer', [], { to: MIDTJYLLAND }),
  region('accept-transfer', ['offer'], {}, midtjylland),
  region('refuse-transfer', ['offer'], {}, midtjylland),
  region('pledge-retrospective-consent', ['answer', 'assess']),
  region('record-retrospective-consent', ['answer', 'assess'], { outcome: 'obtained' }),
  region('record-patient-contact', ['answer', 'assess'], { by: 'letter' }),
  region('propose-closing', ['answer', 'assess', 'contact', 'obtain']),
  centre('verify-closing', ['answer', 'assess', 'contact', 'obtain', 'propose']),
  centre('reject-closing', ['answer', 'assess', 'contact', 'obtain', 'propose']),
  centre('reopen', ['answer', 'assess', 'contact', 'obtain', 'propose', 'verify']),
  centre(
    'decide-data-handling',
    ['answer', 'assess', 'refuse'],
    { decision: 'data-restricted' },
    secondAuditor,
  ),
  [
    '/api/consent-checks/{id}/request-answer',
    {
      by: auditor,
      wrongRole: hovedstaden,
      at: async () => `${await checkAfter([], { request: false })}/request-answer`,
      body: {},
      unknown: unknownCheck('request-answer'),
    },
  ],
  [
    '/api/consent-checks',
    {
      by: auditor,
      wrongRole: hovedstaden,
      at: async () => '/api/consent-checks',
      body: { sample: 'S-new', region: HOVEDSTADEN },
      tooEarly: false,
      free: ['note', 'sample', 'department', 'patientGroup', 'family', 'relation', 'region', 'round'],
      showsCurrent: false,
    },
  ],
  [
    '/api/audit-rounds',
    {
      by: auditor,
      wrongRole: secretariat,
      at: async () => '/api/audit-rounds',
      body: PLAN,
      tooEarly: false,
      free: ['title', 'id', 'programme'],
      showsCurrent: false,
    },
  ],
  // A seed comes about on the day of the draw unless told.
  ofRound('draw', ['freeze'], DRAW, { free: ['seed'], tooEarly: 'audit-round.seed-before-freeze' }),
  ofRound('announce', ['freeze', 'draw']),
  ofRound(
    'region-reports',
    ['freeze', 'draw', 'announce'],
    { region: HOVEDSTADEN, outcome: 'no-errors-found' },
    {
      by: hovedstaden,
      otherRegion: sjaelland,
      free: ['note', 'region'],
    },
  ),
  ofRound('report', ['freeze', 'draw', 'announce'], { meeting: 'meeting-13' }, { free: ['note', 'meeting'] }),
  ofRound('close', [], {}, { free: ['note'] }),
  ofProgramme(
    'load-file',
    { yaml: PROGRAMME_2 },
    {
      at: async () => '/api/programmes/second/load-file',
      unknown: ['/api/programmes/nowhere/load-file', 422, 'programme-file.other-programme'],
      // The programme of the file may not exist yet, and then there is nothing to show.
      showsCurrent: false,
      tooEarly: false,
      free: ['yaml'],
    },
  ),
  ofProgramme('appoint-contact', APPOINTMENT, { free: ['contact', 'region', 'name', 'email'] }),
  ofProgramme('retire-contact', { contact: 'director-1081' }, { free: ['contact'] }),
  ofProgramme('set-deadlines', { deadlines: DEADLINES }),
  [
    '/api/programmes/{code}/ladders/{kind}',
    {
      by: administrator,
      wrongRole: auditor,
      at: async () => '/api/programmes/dk-genome/ladders/answer',
      body: { steps: [{ step: 'request', from: 'opened', businessDays: 0, to: 'consent-contact' }] },
      unknown: ['/api/programmes/nowhere/ladders/answer', 404, 'programme.unknown'],
    },
  ],
  [
    '/api/reminders/mails/{id}/bounced',
    {
      by: administrator,
      wrongRole: hovedstaden,
      at: async () => `/api/reminders/mails/${await mailOf(PREPARED)}/bounced`,
      body: { status: '5.1.1' },
      unknown: [
        '/api/reminders/mails/00000000-0000-4000-8000-000000000000/bounced',
        404,
        'reminder-mail.unknown',
      ],
      showsCurrent: false,
    },
  ],
  [
    '/api/reminders/pauses',
    {
      by: auditor,
      wrongRole: hovedstaden,
      at: async () => '/api/reminders/pauses',
      body: { scope: 'region', target: SJAELLAND, programme: 'dk-genome', reason: 'Aftalt', until: TOMORROW },
      tooEarly: false,
      free: ['target', 'programme', 'reason'],
      showsCurrent: false,
    },
  ],
  [
    '/api/reminders/pauses/{id}/resume',
    {
      by: auditor,
      wrongRole: secretariat,
      at: async () => {
        const what = { scope: 'region', target: MIDTJYLLAND, programme: 'dk-genome' };
        const body = { ...what, reason: 'Aftalt', until: TOMORROW, occurredOn: PREPARED };
        const { id } = await instance.do(auditor, '/api/reminders/pauses', body);
        return `/api/reminders/pauses/${id}/resume`;
      },
      body: {},
      unknown: ['/api/reminders/pauses/nowhere/resume', 404, 'reminder-pause.unknown'],
      showsCurrent: false,
    },
  ],
]);

/** Tried by cases of its own: it takes a file. */
const FRAME_ROUTE = '/api/audit-rounds/{id}/frame';
/** Tried by cases of their own: what is decided of accounts takes effect on days to come. */
const accessRoutes = new Map<string, { readonly at: string; readonly good: Body; readonly free: string[] }>([
  [
    '/api/people',
    {
      at: '/api/people',
      good: { name: 'Karen Holm', email: 'karen@region.example', role: 'auditor', reason: 'Ny' },
      free: ['name', 'email', 'reason'],
    },
  ],
  [
    '/api/people/{account}/grant',
    { at: '/api/people/ac-1/grant', good: { role: 'auditor', reason: 'Ny' }, free: ['reason', 'region'] },
  ],
  [
    '/api/people/{account}/revoke',
    { at: '/api/people/ac-1/revoke', good: { reason: 'Rejst' }, free: ['reason'] },
  ],
  [
    '/api/people/{account}/reset-second-factor',
    { at: '/api/people/ac-1/reset-second-factor', good: { reason: 'Telefonen er væk' }, free: ['reason'] },
  ],
  ['/api/people/{account}/renew-invitation', { at: '/api/people/ac-1/renew-invitation', good: {}, free: [] }],
  [
    '/api/tokens',
    {
      at: '/api/tokens',
      good: {
        ...{ label: 'Laboratoriet', role: 'auditor', rows: ['ListConsentChecks'] },
        expiresAt: '2023-12-31T00:00:00Z',
      },
      free: ['label', 'region'],
    },
  ],
  ['/api/tokens/{id}/revoke', { at: '/api/tokens/nowhere/revoke', good: {}, free: [] }],
]);
/** Signing in, where a password is the only secret: what each route takes, and the fields that are free. */
const loginRoutes = new Map<string, readonly [good: Body, free: readonly string[]]>([
  ['/api/auth/sign-in', [{ email: 'nobody@example.org', password: 'x' }, ['email', 'password']]],
  ['/api/auth/sign-on', [{}, ['returnTo']]],
  ['/api/auth/second-factor/verify', [{ code: '123456' }, ['code']]],
  ['/api/auth/second-factor/verify-backup', [{ code: 'abcde-fghij' }, ['code']]],
  ['/api/auth/second-factor/enrol', [{ password: 'x' }, ['password']]],
  ['/api/auth/second-factor/backup-codes', [{ password: 'x' }, ['password']]],
  ['/api/auth/second-factor/remove', [{ password: 'x' }, ['password']]],
  ['/api/auth/password', [{ currentPassword: 'x', newPassword: 'y' }, ['currentPassword', 'newPassword']]],
  ['/api/invitation/show', [{ token: 'none' }, ['token']]],
  ['/api/invitation/accept', [{ token: 'none', password: 'x' }, ['token', 'password']]],
  [
    '/api/first-run',
    [
      { token: 'none', name: 'A', email: 'a@example.org', password: 'x' },
      ['token', 'name', 'email', 'password'],
    ],
  ],
]);
/** Routes that take nothing but a session’s cookie. */
const SESSION_ROUTES = ['/api/auth/sign-out', '/api/sessions/end-others', '/api/sessions/{id}/end'];
/** Tried by cases of its own: it changes many items, each by itself. */
const BULK_ROUTE = '/api/consent-checks/bulk';
/** Questions that are asked with POST. */
const QUESTIONS = ['/api/reminders/preview', '/api/audit-rounds/{id}/frame/preview'];
/** Done to the instance itself, and to nothing in the log: they take a name and no body. */
const OPERATIONS = [
  '/api/operations/projections/{name}/rebuild',
  '/api/operations/projections/{name}/rebuild/cancel',
];

async function mailOf(day: string): Promise<string> {
  const { body } = await instance.get<{ items: { mail: string }[] }>(
    administrator,
    `/api/reminders/mails?day=${day}&state=sent`,
  );
  return body.items[0]?.mail ?? 'none';
}

beforeAll(async () => {
  instance = await Instance.start({ at: '2022-01-03T05:30:00Z' });
  await instance.loadProgramme();
  const yaml = `
programme: dk-genome
names: { da: Det nationale genomprogram, en: The national genome programme }
regions:
  - code: '${GIVEN_UP}'
    names: { da: Region Nedlagt, en: Region Given Up }
    validFrom: 2007-01-01
    validTo: 2022-06-30
patientGroups: []
`;
  await instance.do(administrator, '/api/programmes/dk-genome/load-file', { occurredOn: '2022-01-03', yaml });
  instance.clock.travelTo(`${PREPARED}T08:00:00Z`);
  await instance.do(administrator, '/api/programmes/dk-genome/ladders/verification', {
    occurredOn: PREPARED,
    steps: [],
  });
  await checkAfter([]);
  await instance.swept();
  // Before the hour of the mails, so that nothing is written but what the cases write.
  instance.clock.travelTo(`${TODAY}T05:30:00Z`);
});
afterAll(() => instance.end());

const openApi = async () => (await instance.get<OpenApi>(undefined, '/api/openapi.json')).body;

describe('the routes', () => {
  it('all have a case here', async () => {
    const { paths } = await openApi();
    const commands = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).some((method) => method !== 'get') ? [path] : [],
    );
    expect(
      [
        ...[FRAME_ROUTE, BULK_ROUTE, ...QUESTIONS, ...OPERATIONS, ...SESSION_ROUTES],
        ...[cases, accessRoutes, loginRoutes].flatMap((routes) => [...routes.keys()]),
      ].sort(),
    ).toEqual(commands.sort());
    for (const methods of Object.values(paths))
      expect(['get', 'post']).toEqual(expect.arrayContaining(Object.keys(methods)));
  });

  it('ask who is calling, but for the public ones', async () => {
    const answered: string[] = [];
    for (const [path, methods] of Object.entries((await openApi()).paths))
      for (const [method, { security }] of Object.entries(methods)) {
        const address = path.replace(/\{\w+\}/g, 'nobody');
        const reply = await instance.send<Problem>(undefined, address, { method: method.toUpperCase() });
        if (reply.status === 401) expect(reply.body).toMatchObject({ code: 'identity.required' });
        else answered.push(path);
        expect([path, security === undefined]).toEqual([path, reply.status !== 401]);
      }
    const open = [
      '/api/mail-links/{token}',
      '/api/session',
      '/api/sessions',
      '/api/version',
      '/healthz',
      '/problems/{code}',
      '/readyz',
    ];
    expect(answered.sort()).toEqual([...open, ...loginRoutes.keys(), ...SESSION_ROUTES].sort());
  });

  it('believe no role that cannot be claimed, and no region without its role', async () => {
    for (const headers of [
      { 'x-tilsyn-user': 'tilsyn', 'x-tilsyn-role': 'system' },
      { 'x-tilsyn-user': 'au-1', 'x-tilsyn-role': 'king' },
      { 'x-tilsyn-user': 'rc-1', 'x-tilsyn-role': 'regional-contact' },
      { 'x-tilsyn-user': 'au-1', 'x-tilsyn-role': 'auditor', 'x-tilsyn-region': HOVEDSTADEN },
      { 'x-tilsyn-user': 'someone@example.org', 'x-tilsyn-role': 'auditor' },
    ])
      await expectRefused(
        (more) => instance.get(undefined, '/api/consent-checks', { ...headers, ...more }),
        [422, 'request.invalid'],
      );
  });

  it.each([
    '/api/consent-checks',
    '/api/audit-rounds',
    '/api/reminders',
    '/api/reminders/mails',
    '/api/reminders/pauses',
    '/api/sample-audits/detection-power',
    '/api/events',
    '/api/regions/consent-status',
  ])('GET %s takes no CPR-like text and no unknown parameter in its question', async (path) => {
    await expectRefused(
      (headers) => instance.get(auditor, `${path}?q=${CPR}`, headers),
      [422, 'text.cpr-like'],
    );
    await expectRefused(
      (headers) => instance.get(auditor, `${path}?colour=red`, headers),
      [422, 'request.invalid'],
    );
  });

  it('complain in the words of their own room', async () => {
    const complaint = async (path: string) => {
      const { errors } = await expectRefused(
        (headers) => instance.get(auditor, path, headers),
        [422, 'request.invalid'],
      );
      return errors?.[0];
    };
    expect(await complaint('/api/reminders?recipient=everybody')).toMatchObject({
      pointer: '/recipient',
      code: 'recipient.malformed',
      message: 'Skriv et hverv, eller et hverv og en region: consent-contact:1084.',
    });
    expect(await complaint('/api/consent-checks?cursor=nonsense')).toMatchObject({
      code: 'cursor.malformed',
    });
    expect(await complaint('/api/consent-checks?after=999999')).toMatchObject({ code: 'position.malformed' });
    expect(await complaint('/api/consent-checks?limit=0')).toMatchObject({ code: 'number.too-small' });
  });

  it.each(['/api/consent-checks/{}', '/api/audit-rounds/{}', '/api/programmes/{}'])(
    'GET %s tells of nothing that is not there',
    async (path) => {
      const at = (id: string) => path.replace('{}', id);
      const room = {
        '/api/consent-checks/{}': 'consent-check',
        '/api/audit-rounds/{}': 'audit-round',
        '/api/programmes/{}': 'programme',
      }[path];
      await expectRefused(
        (headers) => instance.get(auditor, at('nowhere'), headers),
        [404, `${room}.unknown`],
      );
      await expectRefused((headers) => instance.get(auditor, at(CPR), headers), [422, 'text.cpr-like']);
    },
  );
});

describe.each([...cases])(
  'POST %s',
  (
    _route,
    {
      by,
      wrongRole,
      otherRegion,
      at,
      body,
      unknown,
      tooEarly = 'date.out-of-order',
      free = [],
      showsCurrent,
    },
  ) => {
    let path: string;
    const good = { occurredOn: TODAY, ...body };
    const post = (person: Person, said: object, headers: Headed = {}) =>
      instance.post<unknown>(person, path, said, headers);
    const raw = (type: string, text: string) => (headers: Headed) =>
      instance.send(by, path, { method: 'POST', headers: { 'content-type': type, ...headers }, body: text });
    const invalid = async (said: object, pointer: string, code: string) => {
      const { errors } = await expectRefused(
        (headers) => post(by, { ...good, ...said }, headers),
        [422, 'request.invalid'],
      );
      expect(errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer, code })]));
    };

    beforeAll(async () => {
      path = await at();
      await instance.settle();
    });

    it('refuses the wrong role', async () => {
      await expectRefused((headers) => post(wrongRole, good, headers), [403, 'access.role-not-allowed']);
    });

    if (otherRegion)
      it('refuses another region', async () => {
        await expectRefused((headers) => post(otherRegion, good, headers), [403, 'access.other-region']);
      });

    if (unknown)
      it('refuses what does not exist', async () => {
        const [nowhere, status, code] = unknown;
        await expectRefused((headers) => instance.post(by, nowhere, good, headers), [status, code]);
      });

    it('refuses text that cannot be read, is too large or of another type', async () => {
      await expectRefused(raw('application/json', '{"occurredOn": '), [400, 'body.malformed-json']);
      await expectRefused(raw('text/plain', JSON.stringify(good)), [415, 'body.unsupported-type']);
      const large = JSON.stringify({ ...good, note: 'x'.repeat(1_100_000) });
      await expectRefused(raw('application/json', large), [413, 'body.too-large']);
    });

    it('refuses a field that nobody knows', async () => {
      await invalid({ colour: 'red' }, '/colour', 'field.unknown');
      await expectRefused(raw('application/json', '[]'), [422, 'request.invalid']);
    });

    it('refuses a day that is none, or that has not come', async () => {
      await invalid({ occurredOn: '2023-02-30' }, '/occurredOn', 'date.not-a-date');
      await invalid({ occurredOn: 20230315 }, '/occurredOn', 'type.wrong');
      await expectRefused(
        (headers) => post(by, { ...good, occurredOn: TOMORROW }, headers),
        [422, 'date.in-the-future'],
      );
    });

    if (tooEarly !== false)
      it('refuses a day before the latest of the item', async () => {
        await expectRefused(
          (headers) => post(by, { ...good, occurredOn: outOfOrder(path) }, headers),
          [422, tooEarly],
        );
      });

    it('refuses what looks like a CPR number, wherever it stands', async () => {
      for (const field of [...free, 'anything'])
        await expectRefused(
          (headers) => post(by, { ...good, [field]: `se ${CPR}` }, headers),
          [422, 'text.cpr-like'],
        );
      await expectRefused(
        (headers) => instance.post(by, `${path}?about=${CPR}`, good, headers),
        [422, 'text.cpr-like'],
      );
      await expectRefused(
        (headers) => post(by, good, { ...headers, 'idempotency-key': CPR }),
        [422, 'text.cpr-like'],
      );
    });

    it('refuses a revision that is not the current one, and shows that', async () => {
      const { current } = await expectRefused(
        (headers) => post(by, good, { ...headers, 'if-match': '"77"' }),
        [412, 'revision.stale'],
      );
      expect(current).toEqual(expect.objectContaining({ revision: expect.any(Number) }));
      expect(Object.keys(current as object).length > 1).toBe(showsCurrent !== false);
      await expectRefused(
        (headers) => post(by, good, { ...headers, 'if-match': 'seven' }),
        [400, 'if-match.malformed'],
      );
    });

    it('is taken once, however often it is sent under one key', async () => {
      const headers = { 'idempotency-key': `once ${path}`.replaceAll(/[^\w-]/g, '-') };
      const first = await post(by, good, headers);
      expect([first.status, first.body]).toMatchObject([
        expect.any(Number),
        { events: expect.arrayContaining([expect.any(String)]) },
      ]);
      await instance.settle();
      const head = await instance.head();
      const again = await post(by, good, headers);
      expect([again.status, again.body]).toEqual([first.status, first.body]);
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
      expect(await instance.head()).toBe(head);
      await expectRefused(
        (more) => post(by, { ...good, occurredOn: PREPARED }, { ...headers, ...more }),
        [422, 'idempotency-key.reused'],
      );
    });
  },
);

/** Programmes begin earlier than what the cases prepare. */
const outOfOrder = (path: string): string =>
  path.startsWith('/api/programmes') && !path.includes('ladders') ? '2022-01-02' : BEFORE;

describe.each([...accessRoutes])('POST %s', (route, { at, good, free }) => {
  const post = (said: object, headers: Headed, person: Person = administrator) =>
    instance.post<unknown>(person, at, said, headers);
  const refused = (said: Body, [status, code]: readonly [number, string]) =>
    expectRefused((headers) => post({ ...good, ...said }, headers), [status, code]);

  it('refuses everybody but an administrator', async () => {
    for (const person of [auditor, secretariat, hovedstaden])
      await expectRefused((headers) => post(good, headers, person), [403, 'access.role-not-allowed']);
  });

  it('refuses text that cannot be read, fields nobody knows, and what looks like a CPR number', async () => {
    const raw = (headers: Headed) =>
      instance.send(administrator, at, {
        ...{ method: 'POST', body: '{"reason": ' },
        headers: { 'content-type': 'application/json', ...headers },
      });
    await expectRefused(raw, [400, 'body.malformed-json']);
    const { errors } = await refused({ colour: 'red' }, [422, 'request.invalid']);
    expect(errors).toEqual([expect.objectContaining({ pointer: '/colour', code: 'field.unknown' })]);
    for (const field of [...free, 'anything'])
      await refused({ [field]: `se ${CPR}` }, [422, 'text.cpr-like']);
  });

  it('refuses text that nothing can store', async () => {
    for (const field of free)
      for (const odd of ['a\u0000b', 'a\ud800b']) {
        const { errors } = await refused({ [field]: odd }, [422, 'request.invalid']);
        expect(errors?.map(({ pointer }) => pointer)).toContain(`/${field}`);
      }
  });

  if ('reason' in good)
    it('refuses to do it without a reason, from a day that has passed, or in no order', async () => {
      await refused({ reason: ' ' }, [422, 'request.invalid']);
      await refused({ from: '2023-02-30' }, [422, 'request.invalid']);
      if (route !== '/api/people') return;
      await refused({ from: PREPARED }, [422, 'grant.backdated']);
      await refused({ from: TOMORROW, until: TODAY }, [422, 'grant.ends-before-it-begins']);
      await refused({ role: 'system' }, [422, 'request.invalid']);
      await refused({ role: 'regional-contact' }, [422, 'grant.region-missing']);
      await refused({ region: HOVEDSTADEN }, [422, 'grant.region-superfluous']);
      await refused({ email: 'no address' }, [422, 'request.invalid']);
    });

  if (route === '/api/tokens')
    it('refuses a token for too long, for too much and for nothing', async () => {
      await refused({ expiresAt: '2024-03-17T00:00:00Z' }, [422, 'api-token.expiry-out-of-range']);
      await refused({ expiresAt: '2023-03-14T00:00:00Z' }, [422, 'api-token.expiry-out-of-range']);
      await refused({ rows: [] }, [422, 'request.invalid']);
      await refused({ rows: ['FlyToTheMoon'] }, [422, 'api-token.row-unknown']);
      await refused({ rows: ['SetLadder'] }, [422, 'api-token.row-not-allowed']);
      await refused({ role: 'administrator', rows: ['GrantRole'] }, [422, 'api-token.row-for-people']);
    });

  if (at.includes('nowhere') || at.includes('ac-1'))
    it('refuses what does not exist', async () => {
      const room = at.startsWith('/api/tokens') ? 'api-token' : 'account';
      await refused({}, [404, `${room}.unknown`]);
    });
});

describe.each([...loginRoutes])('POST %s', (path, [good, free]) => {
  it('refuses text that cannot be read, fields nobody knows, and what looks like a CPR number', async () => {
    const raw = (body: string) => (headers: Headed) =>
      instance.send(undefined, path, {
        ...{ method: 'POST', body },
        headers: { 'content-type': 'application/json', ...headers },
      });
    await expectRefused(raw('{"email": '), [400, 'body.malformed-json']);
    await expectRefused(raw(JSON.stringify({ ...good, colour: 'red' })), [422, 'request.invalid']);
    for (const field of [...free, 'anything'])
      await expectRefused(raw(JSON.stringify({ ...good, [field]: `se ${CPR}` })), [422, 'text.cpr-like']);
    for (const field of free.filter((each) => each === 'email' || each === 'name')) {
      const said = raw(JSON.stringify({ ...good, [field]: 'a\u0000@b.dk' }));
      const { errors } = await expectRefused(said, [422, 'request.invalid']);
      expect(errors?.map(({ pointer }) => pointer)).toEqual([`/${field}`]);
    }
  });
});

describe('the log of accesses', () => {
  it('takes no CPR-like text, no unknown parameter and no day that is none', async () => {
    for (const [query, code] of [
      [`sample=${CPR}`, 'text.cpr-like'],
      ['colour=red', 'request.invalid'],
      ['from=2023-02-30', 'request.invalid'],
      ['cursor=nonsense', 'request.invalid'],
    ] as const)
      await expectRefused(
        (headers) => instance.get(auditor, `/api/access-log?${query}`, headers),
        [422, code],
      );
    await expectRefused(
      (headers) => instance.get(hovedstaden, '/api/access-log', headers),
      [422, 'access-log.sample-missing'],
    );
  });
});

describe('many checks at a time', () => {
  const items = [{ id: 'nowhere', revision: 0 }];
  const post =
    (said: object, person = auditor) =>
    (headers: Headed) =>
      instance.post<unknown>(person, BULK_ROUTE, { action: 'request-answer', items, ...said }, headers);

  it('are refused to a region, and by what the question itself gets wrong', async () => {
    await expectRefused(post({}, hovedstaden), [403, 'access.role-not-allowed']);
    for (const [said, pointer] of [
      [{ items: [] }, '/items'],
      [{ items: [...items, ...items] }, '/items'],
      [{ items: [{ id: 'nowhere', revision: -1 }] }, '/items/0/revision'],
      [{ input: { occurredOn: '2023-02-30' } }, '/input/occurredOn'],
      [{ preview: 'yes' }, '/preview'],
      [{ colour: 'red' }, '/colour'],
      [{ action: 'close' }, '/action'],
    ] as const) {
      const { errors } = await expectRefused(post(said), [422, 'request.invalid']);
      expect(errors).toMatchObject([{ pointer }]);
    }
    await expectRefused(post({ action: 'verify-closing', input: { note: `se ${CPR}` } }), [
      422,
      'text.cpr-like',
    ]);
  });

  it('are each refused by themselves, and the rest is told', async () => {
    const { status, body } = await post({})({ 'accept-language': 'en' });
    expect([status, body]).toMatchObject([
      200,
      { refused: 1, results: [{ id: 'nowhere', problem: { code: 'consent-check.unknown' } }] },
    ]);
  });
});

describe('the import of a frame', () => {
  let path: string;
  const send =
    (content: string | Uint8Array<ArrayBuffer>, name = 'frame.csv', person: Person = auditor) =>
    (headers: Headed) =>
      instance.upload<unknown>(person, `${path}/frame`, { name, content }, { headers });
  const rowErrors = async (content: string | Uint8Array<ArrayBuffer>): Promise<string[]> => {
    const { details } = await expectRefused(send(content), [422, 'frame.rows-refused']);
    return details?.errors.map(({ line, field = '-', code }) => `${line} ${field} ${code}`) ?? [];
  };
  const csv = (...rows: readonly string[]) => frameOf(...GOOD_ROWS, ...rows);

  beforeAll(async () => {
    path = await roundAfter([], { regions: [HOVEDSTADEN, SJAELLAND, GIVEN_UP] });
    await instance.settle();
  });

  it('refuses the wrong role and an unknown round', async () => {
    await expectRefused(send(csv(), 'frame.csv', hovedstaden), [403, 'access.role-not-allowed']);
    await expectRefused(
      (headers) =>
        instance.upload(
          auditor,
          '/api/audit-rounds/nowhere/frame',
          { name: 'f.csv', content: csv() },
          { headers },
        ),
      [404, 'audit-round.unknown'],
    );
  });

  it.each([
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${csv()}`, 'utf16le')), 415, 'frame.encoding-utf16'],
    [
      'Latin-1',
      new Uint8Array(Buffer.from(csv(`R-Ø;${HOVEDSTADEN};rare-diseases;AFD-1;2022-05-01;;`), 'latin1')),
      415,
      'frame.encoding-not-utf8',
    ],
    ['an open quote', csv(`R-E;"${HOVEDSTADEN};rare-diseases`), 400, 'frame.csv-malformed'],
    ['a row without end', csv(`"${'x'.repeat(200_000)}\n`), 413, 'frame.row-oversize'],
    ['no rows', `${HEADING}\n`, 422, 'frame.empty'],
    ['nothing', '', 422, 'frame.empty'],
    ['a heading nobody asked for', `${HEADING};name\n`, 422, 'frame.headings-refused'],
    [
      'a broken workbook',
      new Uint8Array([0x50, 0x4b, 3, 4, ...Buffer.from('no archive at all')]),
      400,
      'frame.xlsx-malformed',
    ],
  ] as const)('refuses a file with %s', async (_what, content, status, code) => {
    await expectRefused(send(content), [status, code]);
  });

  it('refuses a file name that may name a person', async () => {
    await expectRefused(send(csv(), `${CPR}.csv`), [422, 'text.cpr-like']);
  });

  it('lists the faults of rows by line, and imports nothing of the file', async () => {
    expect(
      await rowErrors(
        csv(
          `=1+1;${HOVEDSTADEN};rare-diseases;AFD-1;2022-05-01;;`,
          `R-F;9999;rare-diseases;AFD-1;2022-05-01;;`,
          `R-G;${MIDTJYLLAND};rare-diseases;AFD-1;2022-05-01;;`,
          `R-H;${GIVEN_UP};rare-diseases;AFD-1;2022-07-01;;`,
          `R-I;${HOVEDSTADEN};flu;AFD-1;2022-05-01;;`,
          `R-J;${HOVEDSTADEN};rare-diseases;AFD-1;2022-13-01;;`,
          `R-K;${HOVEDSTADEN};rare-diseases;AFD-1;2021-05-01;;`,
          `${CPR};${HOVEDSTADEN};rare-diseases;AFD-1;2022-05-01;;`,
          `R-L;${HOVEDSTADEN};rare-diseases;AFD-1`,
          `R-M;${HOVEDSTADEN};rare-diseases;${'x'.repeat(3000)};2022-05-01;;`,
          `R-N;${HOVEDSTADEN};rare-diseases;AFD-1;2022-05-01;;mother`,
        ),
      ),
    ).toEqual([
      '6 requisitionId field.formula',
      '7 region region.unknown',
      '8 region region.not-in-round',
      '9 region region.not-valid',
      '10 patientGroup patient-group.unknown',
      '11 analysedOn date.not-a-date',
      '12 analysedOn date.outside-period',
      '13 requisitionId text.cpr-like',
      '14 - columns.too-few',
      '15 - row.too-large',
      '16 relation relation.without-family',
    ]);
    expect(await rowErrors(csv(GOOD_ROWS[0] ?? ''))).toEqual(['6 requisitionId requisition.duplicate']);
    expect((await instance.get(auditor, path)).body).toMatchObject({ frame: null, status: 'planned' });
  });

  it('refuses a formula in a workbook, however it would come out', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Ark1');
    sheet.addRow(HEADING.split(';'));
    sheet.addRow(['R-A', HOVEDSTADEN, 'rare-diseases', 'AFD-1', '2022-05-01', '', '']);
    sheet.addRow([
      { formula: 'CONCATENATE("R-","B")', result: 'R-B' },
      HOVEDSTADEN,
      'rare-diseases',
      'AFD-1',
      '2022-05-01',
      '',
      '',
    ]);
    expect(await rowErrors(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual([
      '3 requisitionId field.formula',
    ]);
  });

  it('refuses what is no file, and a day that is none or has not come', async () => {
    const json = (headers: Headed) =>
      instance.post<unknown>(auditor, `${path}/frame`, { occurredOn: TODAY }, headers);
    await expectRefused(json, [400, 'frame.file-missing']);
    const plain = (headers: Headed) =>
      instance.send(auditor, `${path}/frame?occurredOn=${TODAY}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'text/plain' },
        body: csv(),
      });
    await expectRefused(plain, [415, 'body.unsupported-type']);
    const on = (occurredOn: string) => (headers: Headed) =>
      instance.upload(
        auditor,
        `${path}/frame`,
        { name: 'f.csv', content: csv() },
        { headers, fields: { occurredOn } },
      );
    await expectRefused(on('2023-02-30'), [422, 'request.invalid']);
    await expectRefused(on(TOMORROW), [422, 'date.in-the-future']);
    await expectRefused(on(BEFORE), [422, 'date.out-of-order']);
    const painted = (headers: Headed) =>
      instance.upload(
        auditor,
        `${path}/frame`,
        { name: 'f.csv', content: csv() },
        { headers, fields: { colour: 'red' } },
      );
    expect((await expectRefused(painted, [422, 'request.invalid'])).errors).toMatchObject([
      { pointer: '/colour', code: 'field.unknown' },
    ]);
  });

  it('refuses a revision that is not the current one, and another file under a used key', async () => {
    const upload = (content: string) => (headers: Headed) =>
      instance.upload<Accepted & Problem>(auditor, `${path}/frame`, { name: 'f.csv', content }, { headers });
    const { current } = await expectRefused(
      (headers) => upload(csv())({ ...headers, 'if-match': '"9"' }),
      [412, 'revision.stale'],
    );
    expect(current).toMatchObject({ revision: 0 });
    const key = { 'idempotency-key': 'freeze-once' };
    const first = await upload(csv())(key);
    expect(first).toMatchObject({ status: 200, body: { events: ['FrameFrozen'] } });
    expect((await upload(csv())(key)).body).toEqual(first.body);
    const other = csv(`R-Z;${HOVEDSTADEN};rare-diseases;AFD-1;2022-05-01;;`);
    await expectRefused((headers) => upload(other)({ ...headers, ...key }), [422, 'idempotency-key.reused']);
    await expectRefused(upload(other), [409, 'audit-round.frame-already-frozen']);
  });
});

describe('a look at a frame file', () => {
  const look =
    (content: string, person: Person = auditor) =>
    (headers: Headed) =>
      instance.upload<unknown>(
        person,
        '/api/audit-rounds/nowhere/frame/preview',
        { name: 'f.csv', content },
        { headers },
      );
  it('refuses the wrong role, an unknown round and what is no file', async () => {
    await expectRefused(look(frameOf(...GOOD_ROWS), hovedstaden), [403, 'access.role-not-allowed']);
    await expectRefused(look(frameOf(...GOOD_ROWS)), [404, 'audit-round.unknown']);
    const path = await roundAfter([]);
    await instance.settle();
    const json = (headers: Headed) => instance.post<unknown>(auditor, `${path}/frame/preview`, {}, headers);
    await expectRefused(json, [400, 'frame.file-missing']);
    const painted = (headers: Headed) =>
      instance.upload<unknown>(
        auditor,
        `${path}/frame/preview`,
        { name: 'f.csv', content: frameOf(...GOOD_ROWS) },
        { headers, fields: { colour: 'red' } },
      );
    await expectRefused(painted, [422, 'request.invalid']);
    const named = (headers: Headed) =>
      instance.upload<unknown>(
        auditor,
        `${path}/frame/preview`,
        { name: `${CPR}.csv`, content: frameOf(...GOOD_ROWS) },
        { headers },
      );
    await expectRefused(named, [422, 'text.cpr-like']);
    const heading = (headers: Headed) =>
      instance.upload<unknown>(
        auditor,
        `${path}/frame/preview`,
        { name: 'f.csv', content: `requisition;${CPR}\nR-A;x\n` },
        { headers },
      );
    await expectRefused(heading, [422, 'text.cpr-like']);
  });
});

describe('operations', () => {
  it.each(OPERATIONS)('%s refuses whoever is no administrator, and what it does not know', async (route) => {
    const post = (name: string, person: Person) => (headers: Headed) =>
      instance.post<unknown>(person, route.replace('{name}', name), {}, headers);
    for (const person of [auditor, secretariat, hovedstaden])
      await expectRefused(post('audit-rounds', person), [403, 'access.role-not-allowed']);
    await expectRefused(post('nowhere', administrator), [404, 'projection.unknown']);
    await expectRefused(post(CPR, administrator), [422, 'text.cpr-like']);
    await expectRefused(post('%20', administrator), [422, 'request.invalid']);
  });
});

describe('a draw', () => {
  it('takes no seed that was given before the freeze', async () => {
    await expectRefused(
      (headers) =>
        instance.post(auditor, '/api/audit-rounds', { ...PLAN, seed: 'dice', occurredOn: TODAY }, headers),
      [422, 'audit-round.seed-before-freeze'],
    );
    const path = await roundAfter([]);
    const draw = { ...DRAW, occurredOn: TODAY };
    await expectRefused(
      (headers) => instance.post(auditor, `${path}/draw`, draw, headers),
      [409, 'audit-round.frame-not-frozen'],
    );
    await roundSteps.freeze(path);
    await expectRefused(
      (headers) => instance.post(auditor, `${path}/draw`, { ...draw, seedFixedOn: BEFORE }, headers),
      [422, 'audit-round.seed-before-freeze'],
    );
  });

  it('is not larger than the stratum or the frame it is made from', async () => {
    const path = await roundAfter(['freeze']);
    const draw = (allocation: Body) => (headers: Headed) =>
      instance.post(auditor, `${path}/draw`, { ...DRAW, allocation, occurredOn: TODAY }, headers);
    await expectRefused(draw({ kind: 'fixed', perRegion: { [SJAELLAND]: 2 } }), [
      422,
      'draw.larger-than-stratum',
    ]);
    await expectRefused(draw({ kind: 'proportional', total: 50 }), [422, 'draw.larger-than-frame']);
    await expectRefused(draw({ kind: 'fixed', perRegion: { [SJAELLAND]: -1 } }), [422, 'request.invalid']);
  });
});

describe('a region that is no longer valid', () => {
  it('gets no spot check, transfer, round or contact', async () => {
    const check = await checkAfter([]);
    await instance.settle();
    await expectRefused(
      (headers) =>
        instance.post(auditor, '/api/consent-checks', { sample: 'S-x', region: GIVEN_UP }, headers),
      [422, 'consent-check.region-not-valid'],
    );
    await expectRefused(
      (headers) => instance.post(hovedstaden, `${check}/offer-transfer`, { to: GIVEN_UP }, headers),
      [422, 'consent-check.region-not-valid'],
    );
    const plan = { ...PLAN, periodFrom: '2022-07-01', regions: [GIVEN_UP], occurredOn: TODAY };
    await expectRefused(
      (headers) => instance.post(auditor, '/api/audit-rounds', plan, headers),
      [422, 'audit-round.region-not-valid'],
    );
    const appointment = { ...APPOINTMENT, contact: 'consent-1089', region: GIVEN_UP, occurredOn: TODAY };
    await expectRefused(
      (headers) =>
        instance.post(administrator, '/api/programmes/dk-genome/appoint-contact', appointment, headers),
      [422, 'contact.region-unknown'],
    );
  });
});

describe('two people at once', () => {
  const eventsOf = async (stream: string): Promise<string[]> => {
    const { body } = await instance.get<{ items: { type: string }[] }>(
      administrator,
      `/api/events?stream=${stream}`,
    );
    return body.items.map(({ type }) => type);
  };
  const checkStream = (path: string) => `consentCheck-${path.split('/').at(-1)}`;

  it('close a check once', async () => {
    const path = await checkAfter(['answer', 'assess', 'contact', 'obtain', 'propose']);
    const replies = await Promise.all(
      [auditor, secondAuditor, auditor, secondAuditor].map((person) =>
        instance.post(person, `${path}/verify-closing`),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(replies.filter(({ body }) => body.events.length > 0)).toHaveLength(1);
    const events = await eventsOf(checkStream(path));
    expect(events.filter((type) => type === 'ClosingVerified' || type === 'CheckClosed')).toEqual([
      'ClosingVerified',
      'CheckClosed',
    ]);
  });

  it('verify and reject: one of them is told that it is settled', async () => {
    const path = await checkAfter(['answer', 'assess', 'contact', 'obtain', 'propose']);
    const replies = await Promise.all([
      instance.post(auditor, `${path}/verify-closing`),
      instance.post(secondAuditor, `${path}/reject-closing`),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const events = await eventsOf(checkStream(path));
    expect(events.filter((type) => type === 'ClosingVerified' || type === 'ClosingRejected')).toHaveLength(1);
  });

  it('accept and refuse a transfer: the region is one or the other', async () => {
    const path = await checkAfter(['offer']);
    const replies = await Promise.all([
      instance.post(midtjylland, `${path}/accept-transfer`),
      instance.post({ ...midtjylland, user: 'colleague-1082' }, `${path}/refuse-transfer`),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const events = await eventsOf(checkStream(path));
    expect(events.filter((type) => type === 'TransferAccepted' || type === 'TransferRefused')).toHaveLength(
      1,
    );
  });

  it('hold the same revision: the second is told what the first did', async () => {
    const path = await checkAfter([]);
    const replies = await Promise.all(
      ['answer one', 'answer two'].map((note) =>
        instance.post<Accepted & Problem>(
          hovedstaden,
          `${path}/answer`,
          { consent: 'written', note },
          { 'if-match': '"1"' },
        ),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = replies.find(({ status }) => status === 412);
    expect(stale?.body.current).toMatchObject({ revision: 2, state: 'awaitingAssessment' });
    expect((await eventsOf(checkStream(path))).filter((type) => type === 'CheckAnswered')).toHaveLength(1);
  });

  it('freeze two files: one of them is the frame', async () => {
    const path = await roundAfter([]);
    const upload = (id: string) =>
      instance.upload(auditor, `${path}/frame`, {
        name: 'f.csv',
        content: frameOf(...GOOD_ROWS, `R-${id};${HOVEDSTADEN};rare-diseases;AFD-1;2022-05-01;;`),
      });
    const replies = await Promise.all(['Y', 'Z'].map(upload));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await instance.get<{ frame: { requisitions: number } }>(auditor, path);
    expect(body.frame.requisitions).toBe(5);
  });

  it('draw with two seeds: one of them counts', async () => {
    const path = await roundAfter(['freeze']);
    const draw = (seed: string) =>
      instance.post(auditor, `${path}/draw`, { ...DRAW, seed, occurredOn: TODAY });
    const replies = await Promise.all(['dice 1 1 1', 'dice 6 6 6'].map(draw));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await instance.get<{ samples: { check: string }[] }>(auditor, path);
    expect(new Set(body.samples.map(({ check }) => check)).size).toBe(2);
  });

  it('plan a round of one name: the second is told that there is one', async () => {
    const plan = (person: Person) =>
      instance.post(person, '/api/audit-rounds', { ...PLAN, id: 'R-TWICE', occurredOn: TODAY });
    const replies = await Promise.all([plan(auditor), plan(secondAuditor)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('a real instance', () => {
  const logger = createLogger({ level: 'silent', format: 'json', destination: { write: () => undefined } });
  const settings = { PORT: '0', TILSYN_MODE: 'production' };

  it('takes nobody’s word for who is calling', async () => {
    const database = await createTestDatabase();
    const config = loadConfig({ ...settings, DATABASE_URL: database.url, TILSYN_DATA: instance.folder });
    const running = await startAll(config, { logger });
    try {
      for (const headers of [{}, { 'x-tilsyn-user': 'au-1', 'x-tilsyn-role': 'administrator' }]) {
        const answer = await fetch(`${running.url}/api/consent-checks`, { headers });
        expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'identity.required' }]);
      }
      expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
    } finally {
      await running.close();
      await database.drop();
    }
  });

  it.each(['production', 'test', 'demo'])('listens to nobody else in mode %s', async (mode) => {
    const config = { ...settings, TILSYN_MODE: mode, HOST: '0.0.0.0', DATABASE_URL: instance.database.url };
    const start = async () => startAll(loadConfig({ ...config, TILSYN_DATA: instance.folder }), { logger });
    await expect(start()).rejects.toThrow(/HOST|0\.0\.0\.0/);
  });
});

describe('the problems', () => {
  it('are all explained where their type points', async () => {
    expect(codes.size).toBeGreaterThan(30);
    for (const code of codes)
      expect([code, (await instance.get(undefined, `/problems/${code}`)).status]).toEqual([code, 200]);
  });

  it('met no error that nobody foresaw', () => {
    expect(instance.troubles).toEqual([]);
  });
});
