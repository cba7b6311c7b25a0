import { derivedId, personal, type Actor, type Issued, type Sealed } from '#platform/kernel';
import type { ProgrammeEvent } from './programme-events.js';
import type { ProgrammeFile } from './programme-file.js';
import { defaultDeadlines } from './programme.js';

type DataOf<T extends ProgrammeEvent['type']> = Extract<ProgrammeEvent, { type: T }>['data'];

export const PROGRAMME = 'dk-genome';
export const administrator: Actor = { id: 'administrator-1', role: 'administrator' };
export const secretariat: Actor = { id: 'secretariat-1', role: 'committee-secretariat' };
export const auditor: Actor = { id: 'auditor-1', role: 'auditor' };
export const hovedstaden: Actor = { id: 'contact-1084', role: 'regional-contact', region: '1084' };

/** The frame of a command: who, on which day. */
export const issuedBy = (actor: Actor, today = '2022-12-16', key = ''): Issued => ({
  commandId: derivedId('fixture', actor.id, today, key),
  actor,
  now: `${today}T09:00:00.000Z`,
  today,
  correlationId: 'fixture',
});

const day = '2022-12-01';

export const programmeRegistered: ProgrammeEvent = {
  type: 'ProgrammeRegistered',
  data: {
    programme: PROGRAMME,
    names: { da: 'Det nationale genomprogram', en: 'The national genome programme' },
    occurredOn: day,
  },
};

const region = (code: string, da: string, en: string): ProgrammeEvent => ({
  type: 'RegionRegistered',
  data: { programme: PROGRAMME, region: code, names: { da, en }, validFrom: '2007-01-01', occurredOn: day },
});
export const hovedstadenRegistered = region('1084', 'Region Hovedstaden', 'Capital Region of Denmark');
export const sjaellandRegistered = region('1085', 'Region Sjælland', 'Region Zealand');

/** The successor's code is invented: the real one is not known. */
export const oestdanmarkRegistered: ProgrammeEvent = {
  type: 'RegionRegistered',
  data: {
    programme: PROGRAMME,
    region: '9999',
    names: { da: 'Region Østdanmark', en: 'Region of Eastern Denmark' },
    validFrom: '2027-01-01',
    occurredOn: day,
  },
};
export const regionsSucceeded: ProgrammeEvent = {
  type: 'RegionsSucceeded',
  data: {
    programme: PROGRAMME,
    predecessors: ['1084', '1085'],
    successors: ['9999'],
    authority: 'Act no. 699 of 20 June 2025, § 126',
    occurredOn: '2027-01-01',
  },
};

export const patientGroupRegistered: ProgrammeEvent = {
  type: 'PatientGroupRegistered',
  data: {
    programme: PROGRAMME,
    patientGroup: 'rare-diseases',
    names: { da: 'Børn og voksne med sjældne sygdomme', en: 'Rare diseases, children and adults' },
    validFrom: '2019-01-01',
    occurredOn: day,
  },
};

export const departmentRegistered: ProgrammeEvent = {
  type: 'DepartmentRegistered',
  data: {
    programme: PROGRAMME,
    department: 'RH-KGA',
    region: '1084',
    names: { da: 'Klinisk Genetisk Afdeling', en: 'Department of Clinical Genetics' },
    occurredOn: day,
  },
};

export const hovedstadensContact = {
  contact: 'consent-1084',
  duty: 'consent-contact',
  region: '1084',
  name: 'Samtykkekontakt Hovedstaden',
  email: 'samtykke.hovedstaden@example.org',
  language: 'da',
} as const;

export const contactAppointed = (changes: Partial<DataOf<'ContactAppointed'>> = {}): ProgrammeEvent => ({
  type: 'ContactAppointed',
  data: {
    programme: PROGRAMME,
    ...hovedstadensContact,
    name: personal('contact:dk-genome/consent-1084/1', hovedstadensContact.name),
    email: personal('contact:dk-genome/consent-1084/1', hovedstadensContact.email),
    occurredOn: day,
    ...changes,
  },
});

export const secretariatAppointed: ProgrammeEvent = {
  type: 'ContactAppointed',
  data: {
    programme: PROGRAMME,
    contact: 'secretariat',
    duty: 'committee-secretariat',
    name: personal('contact:dk-genome/secretariat/1', 'Styregruppens sekretariat'),
    email: personal('contact:dk-genome/secretariat/1', 'sekretariat@example.org'),
    language: 'da',
    occurredOn: day,
  },
};

export const contactRetired = (occurredOn = '2022-12-10'): ProgrammeEvent => ({
  type: 'ContactRetired',
  data: { programme: PROGRAMME, contact: 'consent-1084', occurredOn },
});

export const slowerDeadlines = { ...defaultDeadlines, answer: 15 };
export const deadlinesSet: ProgrammeEvent = {
  type: 'DeadlinePolicySet',
  data: { programme: PROGRAMME, deadlines: slowerDeadlines, occurredOn: '2022-12-16' },
};
export const closedDaysSet: ProgrammeEvent = {
  type: 'ClosedDaysSet',
  data: {
    programme: PROGRAMME,
    policy: { closedDays: ['06-05', '12-24', '12-31'], extraClosedDates: ['2023-05-19'], extraOpenDates: [] },
    occurredOn: '2022-12-16',
  },
};
export const familyCorrelationSet: ProgrammeEvent = {
  type: 'FamilyCorrelationSet',
  data: { programme: PROGRAMME, correlation: 0.6, occurredOn: '2022-12-16' },
};

/** A file of two regions, one patient group and one contact. */
export const smallFile: ProgrammeFile = {
  programme: PROGRAMME,
  names: { da: 'Det nationale genomprogram', en: 'The national genome programme' },
  regions: [
    {
      code: '1084',
      names: { da: 'Region Hovedstaden', en: 'Capital Region of Denmark' },
      validFrom: '2007-01-01',
    },
    { code: '1085', names: { da: 'Region Sjælland', en: 'Region Zealand' }, validFrom: '2007-01-01' },
  ],
  successions: [],
  patientGroups: [
    {
      code: 'rare-diseases',
      names: { da: 'Børn og voksne med sjældne sygdomme', en: 'Rare diseases, children and adults' },
      validFrom: '2019-01-01',
    },
  ],
  departments: [],
  contacts: [{ id: 'consent-1084', ...without(hovedstadensContact, 'contact') }],
};

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = value;
  return rest;
}

/** A sealed field as it would be stored. */
export const sealedAt = (subject: string, path: string): Sealed => ({
  $sealed: 1,
  subject,
  keyVersion: 1,
  event: '6d0c7e0e-6f0b-5f5e-9f0a-2f6f1f3f7a10',
  path,
  iv: 'AAECAwQFBgcICQoL',
  ciphertext: 'c2VhbGVk',
  tag: 'AAECAwQFBgcICQoLDA0ODw==',
});

/** One event of every type. */
export const everyEvent: readonly ProgrammeEvent[] = [
  programmeRegistered,
  hovedstadenRegistered,
  regionsSucceeded,
  patientGroupRegistered,
  departmentRegistered,
  contactAppointed({
    name: sealedAt('contact:dk-genome/consent-1084/1', '/name'),
    email: sealedAt('contact:dk-genome/consent-1084/1', '/email'),
  }),
  contactRetired(),
  deadlinesSet,
  closedDaysSet,
  familyCorrelationSet,
];
