import { nothingSaid, saidOf, type Said } from '../actions/said.js';
import type { BodyOf } from '../actions/send-action.js';

export const VERDICTS = ['compliant', 'nonconforming', 'not-applicable'] as const;
export const DEVIATIONS = [
  'consent-missing',
  'consent-after-analysis',
  'stance-on-secondary-findings-missing',
  'form-undated',
  'form-version-outdated',
  'information-not-given',
  'misfiled',
  'other',
] as const;
export type DeviationType = (typeof DEVIATIONS)[number];
const WEIGHTS = ['observation', 'nonconformity'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What the law itself demands is never a mere observation (order no. 359 of 4 April 2019 § 2(5)). */
const LEGAL: readonly DeviationType[] = [
  'consent-missing',
  'consent-after-analysis',
  'stance-on-secondary-findings-missing',
];

export interface VerdictValues extends Said {
  complianceAtAnalysis: string;
  /** The weight of each deviation that was found; empty where there is none. */
  deviations: Record<DeviationType, string>;
}

export const noVerdict: VerdictValues = {
  ...nothingSaid,
  complianceAtAnalysis: '',
  deviations: Object.fromEntries(DEVIATIONS.map((type) => [type, ''])) as Record<DeviationType, string>,
};

/** The weights a deviation can have beside a verdict; none where the verdict rules the deviation out. */
export function weightsOf(type: DeviationType, verdict: string): readonly Weight[] {
  return WEIGHTS.filter((weight) =>
    weight === 'observation' ? !LEGAL.includes(type) : verdict === 'nonconforming',
  );
}

/** The deviations that go with the verdict; what was chosen beside another verdict is left out. */
export function chosenDeviations({ complianceAtAnalysis, deviations }: VerdictValues) {
  return DEVIATIONS.flatMap((type) => {
    const weight = weightsOf(type, complianceAtAnalysis).find((each) => each === deviations[type]);
    return weight ? [{ type, weight }] : [];
  });
}

/** Whether a nonconforming verdict names what is wrong. */
export const namesNonconformity = (values: VerdictValues): boolean =>
  values.complianceAtAnalysis !== 'nonconforming' ||
  chosenDeviations(values).some(({ weight }) => weight === 'nonconformity');

export const verdictBody = (values: VerdictValues): BodyOf<'AssessCheck'> =>
  ({
    ...saidOf(values),
    complianceAtAnalysis: values.complianceAtAnalysis,
    deviations: chosenDeviations(values),
  }) as BodyOf<'AssessCheck'>;
