import { defaultCalendarPolicy } from '#platform/calendar';
import { derivedId, personal, type Actor, type Issued, type Sealed } from '#platform/kernel';
import type { Programme } from '#modules/organisations';
import type { AuditRoundEvent, DrawnSample } from './audit-round-events.js';

type DataOf<T extends AuditRoundEvent['type']> = Extract<AuditRoundEvent, { type: T }>['data'];

// The cast is that of the 13th committee meeting. Its papers do not say on which day round 1 began: the days before
// 16 December 2022 are invented, as is everything about round 2 beyond its month and its regime.

export const NORDJYLLAND = '1081';
export const MIDTJYLLAND = '1082';
export const SYDDANMARK = '1083';
export const HOVEDSTADEN = '1084';
export const SJAELLAND = '1085';
export const REGIONS = [NORDJYLLAND, MIDTJYLLAND, SYDDANMARK, HOVEDSTADEN, SJAELLAND];

export const auditor: Actor = { id: 'auditor-1', role: 'auditor' };
export const administrator: Actor = { id: 'administrator-1', role: 'administrator' };
export const secretariat: Actor = { id: 'secretariat-1', role: 'committee-secretariat' };
export const contactOf = (region: string): Actor => ({
  id: `contact-${region}`,
  role: 'regional-contact',
  region,
});

/** The frame of a command: who, on which day. */
export const issuedBy = (actor: Actor, today = '2023-03-31', key = ''): Issued => ({
  commandId: derivedId('fixture', actor.id, today, key),
  actor,
  now: `${today}T09:00:00.000Z`,
  today,
  correlationId: 'fixture',
});

const names = (text: string) => ({ da: text, en: text });
const region = (code: string) => ({ code, names: names(`Region ${code}`), validFrom: '2007-01-01' });

/** The programme as its rounds need it; region 0999 ended with 2006. */
export const programme: Programme = {
  status: 'registered',
  code: 'dk-genome',
  names: names('Genome programme'),
  regions: {
    ...Object.fromEntries(REGIONS.map((code) => [code, region(code)])),
    '0999': { ...region('0999'), validFrom: '1970-04-01', validTo: '2006-12-31' },
  },
  successions: [],
  patientGroups: {
    'rare-diseases': { code: 'rare-diseases', names: names('Rare diseases'), validFrom: '2019-01-01' },
  },
  departments: {},
  contacts: {},
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
  familyCorrelation: 1,
  latest: '2022-01-01',
};

/** Round 1: samples named by hand, n unknown. */
export const R1 = 'R1';
export const roundOnePlanned: AuditRoundEvent = {
  type: 'AuditRoundPlanned',
  data: {
    programme: 'dk-genome',
    title: personal('round:R1', 'Stikprøvekontrol af skriftligt samtykke'),
    regime: 'normal',
    periodFrom: '2021-01-01',
    periodTo: '2022-09-30',
    regions: REGIONS,
    answerBusinessDays: 10,
    sampling: 'named-by-hand',
    occurredOn: '2022-11-28',
  },
};
export const roundOneAnnounced: AuditRoundEvent = {
  type: 'AuditRoundAnnounced',
  data: {
    programme: 'dk-genome',
    draws: [],
    answerDueOn: '2022-12-15',
    answerBusinessDays: 10,
    occurredOn: '2022-12-01',
  },
};
/** Region Syddanmark found no errors and did not say among how many samples. */
export const syddanmarkReported: AuditRoundEvent = {
  type: 'RegionReported',
  data: { region: SYDDANMARK, outcome: 'no-errors-found', occurredOn: '2023-01-20' },
};
export const toldTheThirteenthMeeting: AuditRoundEvent = {
  type: 'AuditRoundReportedToCommittee',
  data: { meeting: 'meeting-13', occurredOn: '2023-03-15' },
};
export const roundOneClosed: AuditRoundEvent = {
  type: 'AuditRoundClosed',
  data: { occurredOn: '2023-03-15' },
};

/** Round 2: tightened, drawn, all five regions. */
export const R2 = 'R2';
export const roundTwoPlanned: AuditRoundEvent = {
  type: 'AuditRoundPlanned',
  data: {
    programme: 'dk-genome',
    title: personal('round:R2', 'Ny skærpet stikprøvekontrol'),
    regime: 'tightened',
    periodFrom: '2022-10-01',
    periodTo: '2023-02-28',
    regions: REGIONS,
    answerBusinessDays: 10,
    sampling: 'drawn',
    occurredOn: '2023-03-15',
  },
};

export const FRAME_SHA256 = 'a'.repeat(64);
export const FILE = { sha256: 'f'.repeat(64), bytes: 64_000, kind: 'csv' } as const;
export const STRATA = REGIONS.map((code) => ({ region: code, units: 20, requisitions: 30 }));
export const frameFrozen: AuditRoundEvent = {
  type: 'FrameFrozen',
  data: {
    frameSha256: FRAME_SHA256,
    format: 'tilsyn-frame/1',
    requisitions: 150,
    strata: STRATA,
    file: FILE,
    occurredOn: '2023-03-16',
  },
};

/** Thrown with dice at a meeting. */
export const SEED = '3 5 1 6 2';
export const sampleDrawn = (changes: Partial<DataOf<'SampleDrawn'>> = {}): AuditRoundEvent => ({
  type: 'SampleDrawn',
  data: {
    draw: 1,
    algorithm: 'tilsyn-draw/1',
    seed: SEED,
    seedOrigin: 'dice',
    seedFixedOn: '2023-03-17',
    frameSha256: FRAME_SHA256,
    allocation: { kind: 'equal', total: 5 },
    strata: REGIONS.map((code) => ({ region: code, units: 20, drawnBefore: 0, drawnNow: 1 })),
    samples: 1,
    occurredOn: '2023-03-17',
    ...changes,
  },
});

export const drawnSample: DrawnSample = {
  check: 'P-7K3F-9QWD-2',
  requisition: 'R-1',
  region: HOVEDSTADEN,
  patientGroup: 'rare-diseases',
  department: 'RH-KGA',
  analysedOn: '2023-01-10',
  stratum: HOVEDSTADEN,
  family: 'F-1',
  relation: 'index',
  unit: 'family:F-1',
  rank: 1,
  rankKey: 'b'.repeat(64),
  unitSize: 1,
};
export const samplesListed = (changes: Partial<DataOf<'SamplesListed'>> = {}): AuditRoundEvent => ({
  type: 'SamplesListed',
  data: { draw: 1, part: 1, samples: [drawnSample], occurredOn: '2023-03-17', ...changes },
});
export const roundTwoAnnounced = (draws = [1]): AuditRoundEvent => ({
  type: 'AuditRoundAnnounced',
  data: {
    programme: 'dk-genome',
    draws,
    answerDueOn: '2023-04-03',
    answerBusinessDays: 10,
    occurredOn: '2023-03-20',
  },
});

/** Round 2 as far as a stage. */
export const frozenRound = [roundTwoPlanned, frameFrozen];
export const drawnRound = [...frozenRound, sampleDrawn(), samplesListed()];
export const announcedRound = [...drawnRound, roundTwoAnnounced()];

const sealedAt = (path: string): Sealed => ({
  $sealed: 1,
  subject: 'round:R2',
  keyVersion: 1,
  event: '6d0c7e0e-6f0b-5f5e-9f0a-2f6f1f3f7a10',
  path,
  iv: 'AAECAwQFBgcICQoL',
  ciphertext: 'c2VhbGVk',
  tag: 'AAECAwQFBgcICQoLDA0ODw==',
});

function sealing(event: AuditRoundEvent, field: string): AuditRoundEvent {
  return { ...event, data: { ...event.data, [field]: sealedAt(`/${field}`) } } as AuditRoundEvent;
}

/** One event of every type, as it would be stored. */
export const everyEvent: readonly AuditRoundEvent[] = [
  sealing(roundTwoPlanned, 'title'),
  frameFrozen,
  sampleDrawn(),
  samplesListed(),
  roundTwoAnnounced(),
  sealing(syddanmarkReported, 'note'),
  sealing(toldTheThirteenthMeeting, 'note'),
  sealing(roundOneClosed, 'note'),
];
