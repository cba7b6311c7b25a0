import type { Deviation } from './consent-check.js';
import type { DEVIATIONS } from './consent-check-words.js';

type DeviationType = (typeof DEVIATIONS)[number];

/** Remedied only by a consent obtained afterwards; the others are put right where they lie. */
const needConsent: readonly DeviationType[] = ['consent-missing', 'stance-on-secondary-findings-missing'];

/** The nonconformities that only a retrospective consent remedies. */
export function needsRetrospectiveConsent(deviations: readonly Deviation[]): readonly DeviationType[] {
  return nonconformities(deviations).filter((type) => needConsent.includes(type));
}

/** Whether the patient must be contacted: the committee's rule of 16 December 2022 on missing written consent. */
export function needsPatientContact(deviations: readonly Deviation[]): boolean {
  return nonconformities(deviations).includes('consent-missing');
}

function nonconformities(deviations: readonly Deviation[]): readonly DeviationType[] {
  return deviations.filter(({ weight }) => weight === 'nonconformity').map(({ type }) => type);
}
