import { addDays } from '#platform/calendar';
import type { DemoPerson, DemoStep } from './demo-instance.js';
import { AUDITOR, contact, SECOND_AUDITOR } from './demo-people.js';
import type { SyntheticChance } from './synthetic-chance.js';

const AUDITORS: readonly DemoPerson[] = [AUDITOR, SECOND_AUDITOR];
const other = (person: DemoPerson): DemoPerson => AUDITORS.find(({ user }) => user !== person.user) ?? person;

/** A check of the synthetic programme that waits for its answer. */
export interface AwaitedCheck {
  readonly id: string;
  readonly region: string;
  readonly requestedOn: string;
}

const KNOWN = {
  writtenForm: 'yes',
  dated: 'yes',
  formVersionStated: 'yes',
  stanceOnSecondaryFindings: 'yes',
  stanceOnNewKnowledge: 'yes',
  toldOfStorageAtCentre: 'yes',
  toldOfTissueUseRegister: 'yes',
  patientInformationHandedOut: 'yes',
};

/** How one check is followed up: most in time and in order, some late, a few not at all. */
export function followUp(chance: SyntheticChance, check: AwaitedCheck): readonly DemoStep[] {
  const { id, region, requestedOn } = check;
  const fate = chance.pick(FATES, 'fate', id);
  if (fate === 'silent') return [];
  const auditor = AUDITORS[chance.between(0, 1, 'auditor', id)] ?? AUDITOR;
  const answeredOn = addDays(requestedOn, chance.between(2, 30, 'answer', id));
  const assessedOn = addDays(answeredOn, chance.between(1, 6, 'assess', id));
  const step = (on: string, as: DemoPerson, command: string, body: object = {}): DemoStep => ({
    on,
    key: `${command}-${id}`,
    as,
    path: `/api/consent-checks/${id}/${command}`,
    body: { occurredOn: on, ...body },
  });
  if (fate === 'in order') {
    return [
      step(answeredOn, contact(region), 'answer', {
        consent: 'written',
        checklist: KNOWN,
        information: { given: 'yes', certainty: 'confirmed' },
        evidence: [],
      }),
      step(assessedOn, auditor, 'assess', { complianceAtAnalysis: 'compliant' }),
    ];
  }
  const remedied = addDays(assessedOn, chance.between(5, 40, 'remedy', id));
  return [
    step(answeredOn, contact(region), 'answer', {
      consent: 'not-obtained',
      checklist: { ...KNOWN, writtenForm: 'no', stanceOnSecondaryFindings: 'unknown' },
      information: { given: 'yes', certainty: 'probable' },
      evidence: [],
    }),
    step(assessedOn, auditor, 'assess', {
      complianceAtAnalysis: 'nonconforming',
      deviations: [{ type: 'consent-missing', weight: 'nonconformity' }],
    }),
    step(addDays(assessedOn, 1), contact(region), 'record-patient-contact', { by: 'letter' }),
    step(addDays(assessedOn, 1), contact(region), 'pledge-retrospective-consent'),
    ...ending(fate, step, remedied, { region: contact(region), auditor: other(auditor) }),
  ];
}

type Fate = 'in order' | 'remedied' | 'refused' | 'pending' | 'silent';
const FATES: readonly { readonly value: Fate; readonly weight: number }[] = [
  { value: 'in order', weight: 88 },
  { value: 'remedied', weight: 7 },
  { value: 'refused', weight: 1 },
  { value: 'pending', weight: 2 },
  { value: 'silent', weight: 2 },
];

function ending(
  fate: Fate,
  step: (on: string, as: DemoPerson, command: string, body?: object) => DemoStep,
  on: string,
  people: { readonly region: DemoPerson; readonly auditor: DemoPerson },
): readonly DemoStep[] {
  if (fate === 'refused')
    return [
      step(on, people.region, 'record-retrospective-consent', { outcome: 'refused' }),
      step(addDays(on, 7), people.auditor, 'decide-data-handling', { decision: 'data-restricted' }),
    ];
  if (fate !== 'remedied') return [];
  return [
    step(on, people.region, 'record-retrospective-consent', { outcome: 'obtained', evidence: [] }),
    step(addDays(on, 1), people.region, 'propose-closing'),
    step(addDays(on, 4), people.auditor, 'verify-closing'),
  ];
}
