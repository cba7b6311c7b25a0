import type { Answer, Compliance, Deviation } from '../consent-check.js';
import type { DEVIATIONS } from '../consent-check-words.js';
import { refuseCheck } from '../consent-check.problems.js';

/** An auditor's verdict on the day of the analysis. */
export interface Verdict {
  readonly complianceAtAnalysis: Compliance;
  readonly deviations: readonly Deviation[];
}

/** What the law itself demands; its absence is never a mere observation (order no. 359 of 4 April 2019 § 2(5)). */
const legal: readonly (typeof DEVIATIONS)[number][] = [
  'consent-missing',
  'consent-after-analysis',
  'stance-on-secondary-findings-missing',
];

const typesOf = (deviations: readonly Deviation[]) => deviations.map(({ type }) => type).join(', ');

/** Refuses a verdict that the answer or its own deviations contradict. */
export function requireSoundVerdict(input: Verdict, answer: Answer, analysedOn: string | undefined): void {
  requireAgreement(input);
  if (input.complianceAtAnalysis === 'compliant') requireConsentShown(answer, analysedOn);
  if (input.complianceAtAnalysis === 'not-applicable' && answer.consent !== 'not-applicable')
    throw refuseCheck('consent-check.exemption-not-claimed');
}

function requireAgreement({ complianceAtAnalysis: verdict, deviations }: Verdict): void {
  const softened = deviations.filter(({ type, weight }) => weight === 'observation' && legal.includes(type));
  if (softened.length > 0)
    throw refuseCheck('consent-check.deviation-not-an-observation', { types: typesOf(softened) });
  const nonconformities = deviations.filter(({ weight }) => weight === 'nonconformity');
  if (verdict === 'nonconforming' && nonconformities.length === 0)
    throw refuseCheck('consent-check.nonconformity-missing');
  if (verdict !== 'nonconforming' && nonconformities.length > 0)
    throw refuseCheck('consent-check.deviations-contradict-verdict', {
      verdict,
      types: typesOf(nonconformities),
    });
}

function requireConsentShown({ consent, checklist, evidence }: Answer, analysedOn: string | undefined): void {
  if (consent !== 'written' || checklist?.writtenForm === 'no')
    throw refuseCheck('consent-check.consent-not-shown', { consent });
  if (checklist?.stanceOnSecondaryFindings === 'no') throw refuseCheck('consent-check.stance-missing');
  if (analysedOn !== undefined) requireSignedInTime(evidence, analysedOn);
}

function requireSignedInTime(evidence: Answer['evidence'], analysedOn: string): void {
  // Of several forms the earliest counts: a later one may only repeat it.
  const [signedOn] = evidence.flatMap((form) => form.signedOn ?? []).sort();
  if (signedOn === undefined || signedOn <= analysedOn) return;
  throw refuseCheck('consent-check.signed-after-analysis', { signedOn, analysedOn });
}
