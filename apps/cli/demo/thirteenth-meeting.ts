import type { DemoPerson, DemoStep } from './demo-instance.js';
import { AUDITOR, contact, SECOND_AUDITOR } from './demo-people.js';

/**
 * The follow-up on the control of written consent as the committee saw it on 16 December 2022 and, at its 13th
 * meeting, on 15 March 2023. What was found, answered and outstanding on these two days is from the papers; the days
 * between them on which things happened are not told there and are invented.
 */
const MIDTJYLLAND = '1082';
const SYDDANMARK = '1083';
const HOVEDSTADEN = '1084';
const SJAELLAND = '1085';
const ALL_REGIONS = ['1081', MIDTJYLLAND, SYDDANMARK, HOVEDSTADEN, SJAELLAND];

const DECEMBER_MEETING = '2022-12-16';
const MARCH_MEETING = '2023-03-15';
export const MEETINGS = [DECEMBER_MEETING, MARCH_MEETING] as const;

const UNKNOWN_CHECKLIST = {
  writtenForm: 'unknown',
  dated: 'unknown',
  formVersionStated: 'unknown',
  stanceOnSecondaryFindings: 'unknown',
  stanceOnNewKnowledge: 'unknown',
  toldOfStorageAtCentre: 'unknown',
  toldOfTissueUseRegister: 'unknown',
  patientInformationHandedOut: 'unknown',
};

const NOT_OBTAINED = {
  consent: 'not-obtained',
  checklist: { ...UNKNOWN_CHECKLIST, writtenForm: 'no' },
  evidence: [],
};

const spotCheck = (label: string, region: string, more: object = {}): DemoStep => ({
  on: DECEMBER_MEETING,
  key: `open-${label}`,
  as: AUDITOR,
  path: '/api/consent-checks',
  body: { occurredOn: DECEMBER_MEETING, round: 'R1', sample: label, region, ...more },
});

/** A command to the check of a sample. */
const step = (
  on: string,
  as: DemoPerson,
  [label, command]: readonly [string, string],
  body: object = {},
): DemoStep => ({
  on,
  key: `${command}-${label}-${on}`,
  as,
  path: `/api/consent-checks/{${label}}/${command}`,
  body: { occurredOn: on, ...body },
});

/** A command to a round. */
const round = (
  on: string,
  as: DemoPerson,
  [id, command]: readonly [string, string],
  body: object = {},
): DemoStep => ({
  on,
  key: `${command}-${id}-${on}-${as.user}`,
  as,
  path: `/api/audit-rounds/${id}/${command}`,
  body: { occurredOn: on, ...body },
});

/** A region finds that no consent was obtained, the centre notes the nonconformity, the region pledges to make up for it. */
const missing = (
  label: string,
  region: string,
  days: readonly [string, string, string],
  certainty: string,
): DemoStep[] => [
  step(days[0], contact(region), [label, 'answer'], {
    ...NOT_OBTAINED,
    information: { given: 'yes', certainty },
  }),
  step(days[1], AUDITOR, [label, 'assess'], {
    complianceAtAnalysis: 'nonconforming',
    deviations: [{ type: 'consent-missing', weight: 'nonconformity' }],
  }),
  step(days[2], contact(region), [label, 'record-patient-contact'], { by: 'letter' }),
  step(days[2], contact(region), [label, 'pledge-retrospective-consent']),
];

const outstanding = ['R1-HS-3', 'R1-HS-4', 'R1-HS-5', 'R1-HS-6'];

/** The case, in the order of its days. */
export const THIRTEENTH_MEETING: readonly DemoStep[] = [
  {
    on: DECEMBER_MEETING,
    key: 'plan-R1',
    as: AUDITOR,
    path: '/api/audit-rounds',
    body: {
      id: 'R1',
      programme: 'dk-genome',
      title: 'Stikprøvekontrol af skriftligt samtykke',
      regime: 'normal',
      periodFrom: '2022-01-01',
      periodTo: '2022-11-30',
      regions: ALL_REGIONS,
      sampling: 'named-by-hand',
      occurredOn: DECEMBER_MEETING,
    },
  },
  round(DECEMBER_MEETING, AUDITOR, ['R1', 'announce']),
  spotCheck('R1-MJ-1', MIDTJYLLAND),
  spotCheck('R1-SJ-1', SJAELLAND, { relation: 'trio-or-duo' }),
  spotCheck('R1-SJ-2', SJAELLAND, { relation: 'trio-or-duo' }),
  spotCheck('R1-HS-1', HOVEDSTADEN, { relation: 'parent-or-child' }),
  spotCheck('R1-HS-2', HOVEDSTADEN),
  ...outstanding.map((label) => spotCheck(label, HOVEDSTADEN)),
  ...missing('R1-MJ-1', MIDTJYLLAND, [DECEMBER_MEETING, DECEMBER_MEETING, DECEMBER_MEETING], 'probable'),
  round('2023-01-20', contact(SYDDANMARK), ['R1', 'region-reports'], {
    region: SYDDANMARK,
    outcome: 'no-errors-found',
  }),
  step('2023-02-06', contact(HOVEDSTADEN), ['R1-HS-1', 'answer'], {
    consent: 'written',
    checklist: { ...UNKNOWN_CHECKLIST, writtenForm: 'yes', stanceOnSecondaryFindings: 'yes' },
    information: { given: 'yes', certainty: 'confirmed' },
    evidence: [
      {
        sha256: '5f0c2a7f3d1b4e9a8c6d0b2f4a6e8c0d1f3b5a7c9e0d2f4b6a8c0e1d3f5b7a9c',
        bytes: 184320,
        filedIn: 'relatives-record',
      },
    ],
    note: 'Samtykket er fundet indscannet på barnets journal.',
  }),
  step('2023-02-08', SECOND_AUDITOR, ['R1-HS-1', 'assess'], {
    complianceAtAnalysis: 'compliant',
    deviations: [{ type: 'misfiled', weight: 'observation' }],
  }),
  ...missing('R1-SJ-1', SJAELLAND, ['2023-02-20', '2023-02-22', '2023-02-23'], 'confirmed'),
  ...missing('R1-SJ-2', SJAELLAND, ['2023-02-20', '2023-02-22', '2023-02-23'], 'confirmed'),
  step('2023-03-06', contact(HOVEDSTADEN), ['R1-HS-2', 'offer-transfer'], {
    to: MIDTJYLLAND,
    note: 'Prøven tilhører angiveligt den anden region, men er indberettet her.',
  }),
  step('2023-03-08', AUDITOR, ['R1-HS-2', 'investigate']),
  {
    on: MARCH_MEETING,
    key: 'plan-R2',
    as: AUDITOR,
    path: '/api/audit-rounds',
    body: {
      id: 'R2',
      programme: 'dk-genome',
      title: 'Ny skærpet stikprøvekontrol',
      regime: 'tightened',
      periodFrom: '2022-12-01',
      periodTo: '2023-02-28',
      regions: ALL_REGIONS,
      sampling: 'drawn',
      occurredOn: MARCH_MEETING,
    },
  },
].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
