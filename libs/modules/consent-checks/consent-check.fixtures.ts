import { defaultCalendarPolicy } from '#platform/calendar';
import { derivedId, personal, type Actor, type Issued, type Recorded } from '#platform/kernel';
import type { ConsentCheckEvent } from './consent-check-events.js';
import { termsOf } from './terms.js';

type Type = ConsentCheckEvent['type'];
type DataOf<T extends Type> = Extract<ConsentCheckEvent, { type: T }>['data'];

// The cast is that of the 13th committee meeting. The papers give neither the day round 1 began nor the days of its
// events: those before 16 December 2022 are invented, the others moved to business days at hand.

export const HOVEDSTADEN = '1084';
export const MIDTJYLLAND = '1082';
export const SJAELLAND = '1085';
/** A region that ended in 2006, before the reform. */
export const ENDED = '0999';

export const auditor: Actor = { id: 'auditor-1', role: 'auditor' };
export const otherAuditor: Actor = { id: 'auditor-2', role: 'auditor' };
export const administrator: Actor = { id: 'administrator-1', role: 'administrator' };
export const secretariat: Actor = { id: 'secretariat-1', role: 'committee-secretariat' };
export const tilsyn: Actor = { id: 'tilsyn', role: 'system' };
export const contactOf = (region: string): Actor => ({
  id: `contact-${region}`,
  role: 'regional-contact',
  region,
});
export const hovedstaden = contactOf(HOVEDSTADEN);
export const midtjylland = contactOf(MIDTJYLLAND);
export const sjaelland = contactOf(SJAELLAND);

const since2007 = { validFrom: '2007-01-01' };
export const terms = termsOf({
  deadlines: {
    answer: 10,
    assessment: 5,
    patientContact: 1,
    patientContactConfirmation: 5,
    retrospectiveConsent: 20,
    transferReply: 5,
    verification: 5,
    dataHandling: 10,
  },
  closedDays: defaultCalendarPolicy,
  regions: {
    [HOVEDSTADEN]: since2007,
    [MIDTJYLLAND]: since2007,
    [SJAELLAND]: since2007,
    [ENDED]: { validFrom: '1970-04-01', validTo: '2006-12-31' },
  } as unknown as Parameters<typeof termsOf>[0]['regions'],
});

/** The frame of a command: who, on which day, and an id of its own for every different saying. */
export const issuedBy = (actor: Actor, today = '2023-03-15', key = ''): Issued => ({
  commandId: derivedId('fixture', actor.id, today, key),
  actor,
  now: `${today}T09:00:00.000Z`,
  today,
  correlationId: 'fixture',
});

const happened = <T extends Type>(type: T, data: DataOf<T>): Extract<ConsentCheckEvent, { type: T }> =>
  ({ type, data }) as Extract<ConsentCheckEvent, { type: T }>;

export const opened = (sample: string, region: string, more: Partial<DataOf<'ConsentCheckOpened'>> = {}) =>
  happened('ConsentCheckOpened', {
    programme: 'dk-genome',
    round: 'R1',
    origin: 'spot-check',
    sample,
    region,
    analysedOn: '2022-09-01',
    unitSize: 1,
    answerBusinessDays: 10,
    requestsAnswer: true,
    occurredOn: '2022-12-01',
    ...more,
  });

const unknown = { given: 'unknown', certainty: 'unknown' } as const;
const at = (region: string) => ({
  requested: happened('AnswerRequested', {
    region,
    dueOn: '2022-12-15',
    businessDays: 10,
    occurredOn: '2022-12-01',
  }),
  notObtained: happened('CheckAnswered', {
    region,
    answeredBy: `contact-${region}`,
    consent: 'not-obtained',
    information: { given: 'yes', certainty: 'confirmed' },
    evidence: [],
    assessmentDueOn: '2022-12-21',
    occurredOn: '2022-12-14',
  }),
  consentMissing: happened('CheckAssessed', {
    region,
    assessedBy: auditor.id,
    complianceAtAnalysis: 'nonconforming',
    deviations: [{ type: 'consent-missing', weight: 'nonconformity' }],
    patientContactDueOn: '2022-12-19',
    patientContactConfirmationDueOn: '2022-12-23',
    occurredOn: '2022-12-16',
  }),
  patientContacted: happened('PatientContacted', { region, by: 'letter', occurredOn: '2022-12-19' }),
  pledged: happened('RetrospectiveConsentPledged', { region, dueOn: '2023-01-17', occurredOn: '2022-12-19' }),
});

const hovedstadens = at(HOVEDSTADEN);
const sjaellands = at(SJAELLAND);

export const FORM_SHA256 = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

// One check from end to end: R1-SJ-1, answered as not obtained, pledged, obtained and closed.
export const checkOpened = opened('R1-SJ-1', SJAELLAND, { relation: 'trio-or-duo' });
export const answerRequested = sjaellands.requested;
export const answeredNotObtained = sjaellands.notObtained;
export const assessedNonconforming = sjaellands.consentMissing;
export const patientContacted = sjaellands.patientContacted;
export const consentPledged = sjaellands.pledged;
export const consentObtained = happened('RetrospectiveConsentObtained', {
  region: SJAELLAND,
  evidence: [
    {
      sha256: FORM_SHA256,
      bytes: 48_213,
      formVersion: '2.1',
      signedOn: '2023-01-09',
      filedIn: 'patient-record',
    },
  ],
  occurredOn: '2023-01-10',
});
export const consentRefused = happened('RetrospectiveConsentRefused', {
  region: SJAELLAND,
  dataHandlingDueOn: '2023-01-24',
  occurredOn: '2023-01-10',
});
export const consentImpossible = happened('RetrospectiveConsentImpossible', {
  region: SJAELLAND,
  reason: 'deceased',
  dataHandlingDueOn: '2023-01-24',
  occurredOn: '2023-01-10',
});
export const closingProposed = happened('ClosingProposed', {
  region: SJAELLAND,
  proposedBy: sjaelland.id,
  verificationDueOn: '2023-01-18',
  occurredOn: '2023-01-11',
});
export const closingRejected = happened('ClosingRejected', {
  region: SJAELLAND,
  restarted: [{ kind: 'retrospective-consent', dueOn: '2023-02-10' }],
  occurredOn: '2023-01-13',
  note: personal('sample:R1-SJ-1', 'Blankettens version fremgår ikke.'),
});
export const closingVerified = happened('ClosingVerified', { region: SJAELLAND, occurredOn: '2023-01-13' });
export const closedAsRemedied = happened('CheckClosed', {
  region: SJAELLAND,
  because: 'remedied',
  occurredOn: '2023-01-13',
});
export const dataRestricted = happened('DataHandlingDecided', {
  region: SJAELLAND,
  decision: 'data-restricted',
  occurredOn: '2023-01-20',
});
export const closedByDecision = happened('CheckClosed', {
  region: SJAELLAND,
  because: 'data-handling-decided',
  occurredOn: '2023-01-20',
});
export const checkReopened = happened('CheckReopened', {
  region: SJAELLAND,
  dueOn: '2023-02-15',
  businessDays: 10,
  occurredOn: '2023-02-01',
});
export const reportedToCommittee = happened('CheckReportedToCommittee', {
  region: SJAELLAND,
  meeting: 'steering-13',
  occurredOn: '2023-03-15',
});

// R1-HS-2, said to be another region's: the centre looks into it.
export const hs2Opened = opened('R1-HS-2', HOVEDSTADEN);
export const hs2Requested = hovedstadens.requested;
export const investigationStarted = happened('InvestigationStarted', {
  region: HOVEDSTADEN,
  occurredOn: '2022-12-12',
});
export const investigationEnded = happened('InvestigationEnded', {
  region: HOVEDSTADEN,
  resumed: [{ kind: 'answer', dueOn: '2022-12-20' }],
  occurredOn: '2022-12-15',
});
export const transferOffered = happened('TransferOffered', {
  region: HOVEDSTADEN,
  to: MIDTJYLLAND,
  replyDueOn: '2023-02-17',
  occurredOn: '2023-02-10',
});
export const transferAccepted = happened('TransferAccepted', {
  region: MIDTJYLLAND,
  from: HOVEDSTADEN,
  restarted: [{ kind: 'answer', dueOn: '2023-02-27' }],
  occurredOn: '2023-02-13',
});
export const transferRefused = happened('TransferRefused', {
  region: HOVEDSTADEN,
  by: MIDTJYLLAND,
  occurredOn: '2023-02-13',
});

// R1-HS-1, found in the record of the child: compliant, with an observation.
export const foundInRelativesRecord = happened('CheckAnswered', {
  region: HOVEDSTADEN,
  answeredBy: hovedstaden.id,
  consent: 'written',
  information: unknown,
  evidence: [{ sha256: FORM_SHA256, bytes: 51_004, signedOn: '2022-08-15', filedIn: 'relatives-record' }],
  assessmentDueOn: '2023-02-08',
  occurredOn: '2023-02-01',
  note: personal('sample:R1-HS-1', 'Skannet ind i barnets journal.'),
});
export const assessedCompliant = happened('CheckAssessed', {
  region: HOVEDSTADEN,
  assessedBy: auditor.id,
  complianceAtAnalysis: 'compliant',
  deviations: [{ type: 'misfiled', weight: 'observation' }],
  occurredOn: '2023-02-03',
});
export const closedAsCompliant = happened('CheckClosed', {
  region: HOVEDSTADEN,
  because: 'compliant',
  occurredOn: '2023-02-03',
});

const midtjyllands = at(MIDTJYLLAND);

/** The nine named samples of round 1 as they stood at the 13th meeting, 15 March 2023. */
export const roundOne: Readonly<Record<string, readonly ConsentCheckEvent[]>> = {
  'R1-MJ-1': [
    opened('R1-MJ-1', MIDTJYLLAND),
    midtjyllands.requested,
    {
      ...midtjyllands.notObtained,
      data: { ...midtjyllands.notObtained.data, information: { given: 'yes', certainty: 'probable' } },
    },
    midtjyllands.consentMissing,
    midtjyllands.pledged,
  ],
  'R1-SJ-1': [checkOpened, answerRequested, answeredNotObtained, assessedNonconforming, consentPledged],
  'R1-SJ-2': [
    opened('R1-SJ-2', SJAELLAND, { relation: 'trio-or-duo' }),
    answerRequested,
    answeredNotObtained,
    assessedNonconforming,
    consentPledged,
  ],
  'R1-HS-1': [
    opened('R1-HS-1', HOVEDSTADEN),
    hovedstadens.requested,
    foundInRelativesRecord,
    assessedCompliant,
    closedAsCompliant,
  ],
  'R1-HS-2': [hs2Opened, hs2Requested, investigationStarted, transferOffered],
  'R1-HS-3': [opened('R1-HS-3', HOVEDSTADEN), hovedstadens.requested],
  'R1-HS-4': [opened('R1-HS-4', HOVEDSTADEN), hovedstadens.requested],
  'R1-HS-5': [opened('R1-HS-5', HOVEDSTADEN), hovedstadens.requested],
  'R1-HS-6': [opened('R1-HS-6', HOVEDSTADEN), hovedstadens.requested],
};

/** An event as the log would give it back, for what reads recorded events. */
export const recorded = <E extends ConsentCheckEvent>(event: E, id: string, revision = 0): Recorded<E> => ({
  ...event,
  id: derivedId('fixture', id, String(revision)),
  stream: `consentCheck-${id}`,
  revision,
  position: String(revision + 1),
  recordedAt: `${event.data.occurredOn}T10:00:00.000Z`,
  metadata: {
    schemaVersion: 1,
    commandId: 'fixture',
    fingerprint: '',
    actor: tilsyn,
    correlationId: 'fixture',
  },
});
