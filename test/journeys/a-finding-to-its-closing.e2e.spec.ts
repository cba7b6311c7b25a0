import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
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
  type Person,
} from './instance.fixtures.js';

jest.setTimeout(120_000);

interface Deadline {
  readonly kind: string;
  readonly dueOn: string;
}
interface Check {
  readonly id: string;
  readonly revision: number;
  readonly region: string;
  readonly offeredTo: string | null;
  readonly state: string;
  readonly closedBecause: string | null;
  readonly complianceAtAnalysis: string | null;
  readonly retrospectiveConsent: string | null;
  readonly investigatedSince: string | null;
  readonly deadlines: readonly Deadline[];
  readonly history: readonly { readonly type: string; readonly by: { readonly id: string } }[];
}
interface Status {
  readonly regions: readonly {
    readonly code: string;
    readonly open: number;
    readonly openBy: Readonly<Record<string, number>>;
  }[];
}

let instance: Instance;

const missing = {
  consent: 'not-obtained',
  information: { given: 'yes', certainty: 'probable' },
  note: 'Blanketten kan ikke findes',
};
const verdict = {
  complianceAtAnalysis: 'nonconforming',
  deviations: [{ type: 'consent-missing', weight: 'nonconformity' }],
};
const form = [
  {
    sha256: 'a3'.repeat(32),
    bytes: 120_400,
    formVersion: 'v2.1',
    signedOn: '2023-03-20',
    filedIn: 'patient-record',
  },
];

const tell = (person: Person, id: string, command: string, body: object = {}) =>
  instance.do(person, `/api/consent-checks/${id}/${command}`, body);
const attempt = (person: Person, id: string, command: string, body: object = {}) =>
  instance.post(person, `/api/consent-checks/${id}/${command}`, body);
const show = async (id: string, person: Person = auditor): Promise<Check> =>
  (await instance.get<Check>(person, `/api/consent-checks/${id}`)).body;
const dueOn = ({ deadlines }: Check, kind: string) =>
  deadlines.find((deadline) => deadline.kind === kind)?.dueOn;
const morningOf = (day: string) => instance.clock.travelTo(`${day}T08:00:00Z`);
const statusAfter = async ({ position }: Accepted, region: string) => {
  const { body } = await instance.get<Status>(secretariat, `/api/regions/consent-status?after=${position}`);
  return body.regions.find(({ code }) => code === region);
};

async function logged(sample: string, region: string): Promise<string> {
  return (await instance.do(auditor, '/api/consent-checks', { sample, region })).id;
}

/** A check of which the region has said that no consent was obtained, and an auditor that this is a nonconformity. */
async function found(sample: string, region: Person): Promise<string> {
  const id = await logged(sample, region.region ?? '');
  await tell(region, id, 'answer', missing);
  await tell(auditor, id, 'assess', verdict);
  return id;
}

beforeAll(async () => {
  instance = await Instance.start({ at: '2023-03-15T08:00:00Z' });
  await instance.loadProgramme();
});
afterAll(() => instance.end());

describe('a finding on its way to the closing', () => {
  let id: string;

  it('begins when a sample is asked about', async () => {
    id = await logged('S-1', HOVEDSTADEN);
    const check = await show(id);
    expect(check).toMatchObject({ state: 'awaitingAnswer', complianceAtAnalysis: null });
    expect(dueOn(check, 'answer')).toBe('2023-03-29');
  });

  it('is answered by the region: not obtained', async () => {
    await tell(hovedstaden, id, 'answer', missing);
    expect(await show(id, hovedstaden)).toMatchObject({
      state: 'awaitingAssessment',
      history: [
        {},
        {},
        { type: 'CheckAnswered', data: { consent: 'not-obtained', note: 'Blanketten kan ikke findes' } },
      ],
    });
  });

  it('is not assessed by whoever answered', async () => {
    const other = await logged('S-2', HOVEDSTADEN);
    await tell(auditor, other, 'answer', missing);
    expect(await attempt(auditor, other, 'assess', verdict)).toMatchObject({
      status: 403,
      body: { code: 'access.same-person' },
    });
    expect((await tell(secondAuditor, other, 'assess', verdict)).events).toEqual(['CheckAssessed']);
  });

  it('is assessed as nonconforming, and the patient is to be contacted at once', async () => {
    await tell(auditor, id, 'assess', verdict);
    const check = await show(id);
    expect(check).toMatchObject({
      state: 'awaitingRetrospectiveConsent',
      complianceAtAnalysis: 'nonconforming',
    });
    expect([dueOn(check, 'patient-contact'), dueOn(check, 'patient-contact-confirmation')]).toEqual([
      '2023-03-16',
      '2023-03-22',
    ]);
  });

  it('sees the patient contacted and the consent pledged', async () => {
    morningOf('2023-03-16');
    expect(await attempt(hovedstaden, id, 'propose-closing')).toMatchObject({
      status: 409,
      body: { code: 'consent-check.remedy-missing' },
    });
    await tell(hovedstaden, id, 'record-patient-contact', { by: 'telephone' });
    await tell(hovedstaden, id, 'pledge-retrospective-consent');
    const check = await show(id);
    expect(check.deadlines).toMatchObject([
      { kind: 'retrospective-consent', from: '2023-03-16', dueOn: '2023-04-18' },
    ]);
  });

  it('is proposed for closing once the consent is obtained', async () => {
    morningOf('2023-03-21');
    await tell(hovedstaden, id, 'record-retrospective-consent', { outcome: 'obtained', evidence: form });
    await tell(hovedstaden, id, 'propose-closing', { note: 'Samtykke indhentet' });
    expect(await show(id)).toMatchObject({ state: 'awaitingVerification', retrospectiveConsent: 'obtained' });
  });

  it('is not verified by whoever proposed it, not even under another role', async () => {
    const turncoat: Person = { user: hovedstaden.user, role: 'auditor' };
    const head = await instance.head();
    for (const command of ['verify-closing', 'reject-closing'])
      expect(await attempt(turncoat, id, command)).toMatchObject({
        status: 403,
        body: { code: 'access.same-person' },
      });
    expect(await attempt(hovedstaden, id, 'verify-closing')).toMatchObject({
      status: 403,
      body: { code: 'access.role-not-allowed' },
    });
    expect(await instance.head()).toBe(head);
  });

  it('goes back to the region when the auditor finds the remedy wanting', async () => {
    await tell(secondAuditor, id, 'reject-closing', { note: 'Underskriften mangler' });
    const check = await show(id);
    expect([check.state, dueOn(check, 'retrospective-consent')]).toEqual([
      'awaitingRetrospectiveConsent',
      '2023-04-21',
    ]);
    await tell(hovedstaden, id, 'propose-closing');
  });

  it('is closed by another person, and was nonconforming all the same', async () => {
    const closed = await tell(secondAuditor, id, 'verify-closing');
    expect(closed.events).toEqual(['ClosingVerified', 'CheckClosed']);
    expect(await show(id)).toMatchObject({
      state: 'closed',
      closedBecause: 'remedied',
      complianceAtAnalysis: 'nonconforming',
      deadlines: [],
    });
    expect((await tell(auditor, id, 'verify-closing')).events).toEqual([]);
    const before = await statusAfter(closed, HOVEDSTADEN);
    expect(before).toMatchObject({ open: 1, closed: 1, compliant: 0, answered: 2 });
  });

  it('takes nothing more once it is closed, until an auditor reopens it', async () => {
    expect(await attempt(hovedstaden, id, 'answer', missing)).toMatchObject({
      status: 409,
      body: { code: 'consent-check.closed' },
    });
    expect(await attempt(hovedstaden, id, 'reopen')).toMatchObject({ status: 403 });
    const reopened = await tell(auditor, id, 'reopen', { note: 'Nye oplysninger' });
    const check = await show(id);
    expect(check).toMatchObject({ state: 'awaitingAnswer', complianceAtAnalysis: 'nonconforming' });
    expect(dueOn(check, 'answer')).toBe('2023-04-04');
    expect(await statusAfter(reopened, HOVEDSTADEN)).toMatchObject({ open: 2, closed: 0 });
  });
});

describe('a consent that the patient refuses', () => {
  let id: string;

  it('bars the normal closing', async () => {
    id = await found('S-3', sjaelland);
    await tell(sjaelland, id, 'pledge-retrospective-consent');
    await tell(sjaelland, id, 'record-retrospective-consent', { outcome: 'refused' });
    const check = await show(id);
    expect(check).toMatchObject({ state: 'awaitingDataHandling', retrospectiveConsent: 'refused' });
    expect(check.deadlines.map(({ kind }) => kind)).toEqual(['data-handling']);
    expect(await attempt(sjaelland, id, 'propose-closing')).toMatchObject({
      status: 409,
      body: { code: 'consent-check.data-handling-pending' },
    });
  });

  it('is followed by a decision on the data, never by the assessor or the region', async () => {
    const decision = { decision: 'data-deleted', note: 'Efter aftale med centret' };
    expect(await attempt(auditor, id, 'decide-data-handling', decision)).toMatchObject({
      body: { code: 'access.same-person' },
    });
    expect(await attempt(sjaelland, id, 'decide-data-handling', decision)).toMatchObject({
      body: { code: 'access.role-not-allowed' },
    });
    const decided = await tell(secondAuditor, id, 'decide-data-handling', decision);
    expect(decided.events).toEqual(['DataHandlingDecided', 'CheckClosed']);
    expect(await show(id)).toMatchObject({
      state: 'closed',
      closedBecause: 'data-handling-decided',
      complianceAtAnalysis: 'nonconforming',
    });
  });

  it('stays impossible with its reason where the patient cannot be asked', async () => {
    const other = await found('S-4', sjaelland);
    const told = await tell(sjaelland, other, 'record-retrospective-consent', {
      outcome: 'impossible',
      reason: 'deceased',
    });
    expect(await statusAfter(told, SJAELLAND)).toMatchObject({
      open: 1,
      openBy: { awaitingDataHandling: 1 },
    });
  });
});

describe('a sample that is said to be another region’s', () => {
  let id: string;

  it('stays the old region’s until the other accepts', async () => {
    id = await logged('S-5', HOVEDSTADEN);
    const offered = await tell(hovedstaden, id, 'offer-transfer', { to: MIDTJYLLAND });
    expect(await show(id)).toMatchObject({
      region: HOVEDSTADEN,
      offeredTo: MIDTJYLLAND,
      state: 'transferOffered',
    });
    expect(await statusAfter(offered, HOVEDSTADEN)).toMatchObject({ openBy: { transferOffered: 1 } });
    expect(await statusAfter(offered, MIDTJYLLAND)).toMatchObject({ open: 0 });
    expect((await show(id, midtjylland)).id).toBe(id);
    expect((await instance.get(sjaelland, `/api/consent-checks/${id}`)).status).toBe(404);
  });

  it('is accepted by nobody but the region it is offered to', async () => {
    for (const person of [hovedstaden, sjaelland])
      expect(await attempt(person, id, 'accept-transfer')).toMatchObject({
        status: 403,
        body: { code: 'access.other-region' },
      });
    expect(await attempt(auditor, id, 'accept-transfer')).toMatchObject({ status: 403 });
    expect(await attempt(midtjylland, id, 'answer', missing)).toMatchObject({
      body: { code: 'access.other-region' },
    });
  });

  it('is the old region’s again after a refusal, and the other’s after an acceptance', async () => {
    await tell(midtjylland, id, 'refuse-transfer', { note: 'Ikke vores prøve' });
    expect(await show(id)).toMatchObject({ region: HOVEDSTADEN, offeredTo: null, state: 'awaitingAnswer' });
    await tell(hovedstaden, id, 'offer-transfer', { to: MIDTJYLLAND });
    morningOf('2023-03-24');
    const accepted = await tell(midtjylland, id, 'accept-transfer');
    const check = await show(id, midtjylland);
    expect(check).toMatchObject({ region: MIDTJYLLAND, offeredTo: null, state: 'awaitingAnswer' });
    expect(dueOn(check, 'answer')).toBe('2023-04-12');
    expect(await statusAfter(accepted, MIDTJYLLAND)).toMatchObject({
      open: 1,
      openBy: { awaitingAnswer: 1 },
    });
    expect((await instance.get(hovedstaden, `/api/consent-checks/${id}`)).status).toBe(404);
    expect(await attempt(hovedstaden, id, 'answer', missing)).toMatchObject({ status: 403 });
  });
});

describe('an investigation', () => {
  it('stops the clock, which then runs on with the days it had left', async () => {
    const id = await logged('S-6', MIDTJYLLAND);
    expect(dueOn(await show(id), 'answer')).toBe('2023-04-12');
    morningOf('2023-03-27');
    await tell(auditor, id, 'investigate', { note: 'Hvis prøve er det?' });
    expect(await show(id)).toMatchObject({ state: 'underInvestigation', investigatedSince: '2023-03-27' });
    morningOf('2023-04-03');
    const ended = await tell(auditor, id, 'end-investigation');
    const check = await show(id);
    expect(check).toMatchObject({ state: 'awaitingAnswer', investigatedSince: null });
    // Five business days stood still; Easter lies between.
    expect(dueOn(check, 'answer')).toBe('2023-04-19');
    const { body } = await instance.get<{
      items: { subject: string; kind: string; step: string; dueOn: string }[];
    }>(midtjylland, `/api/reminders?subject=${id}&after=${ended.position}&limit=100`);
    const planned = body.items.filter(({ step }) => step === 'reminder' || step === 'dunning-1');
    expect(new Set(planned.map(({ dueOn: day }) => day))).toEqual(new Set(['2023-04-19']));
  });

  it('keeps the centre from ruling before it is ended', async () => {
    const id = await logged('S-7', MIDTJYLLAND);
    await tell(midtjylland, id, 'answer', missing);
    await tell(auditor, id, 'investigate');
    expect(await attempt(auditor, id, 'assess', verdict)).toMatchObject({
      status: 409,
      body: { code: 'consent-check.under-investigation' },
    });
  });
});

it('met no error that nobody foresaw', () => {
  expect(instance.troubles).toEqual([]);
});
