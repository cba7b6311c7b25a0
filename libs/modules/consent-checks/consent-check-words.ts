import { z } from 'zod';
import { code, localDate, sha256Hex } from '#platform/kernel';

/** What the region found. `written` also covers a consent found late in another record. */
export const CONSENT_ANSWERS = ['written', 'not-obtained', 'not-found', 'not-applicable'] as const;

/** Why the requirement does not cover a sample. */
export const EXEMPTIONS = [
  'diagnostic-sample',
  'not-a-genetic-analysis',
  'not-a-sample-of-the-programme',
] as const;

/** Three-valued facts: what is not known is said to be unknown, never no. */
const yesNoUnknown = z.enum(['yes', 'no', 'unknown']);

/** NGC's requirements for consent forms: order no. 359 of 4 April 2019 § 2(5), and the centre's guidance. */
export const checklist = z.object({
  writtenForm: yesNoUnknown,
  dated: yesNoUnknown,
  formVersionStated: yesNoUnknown,
  stanceOnSecondaryFindings: yesNoUnknown,
  stanceOnNewKnowledge: yesNoUnknown,
  toldOfStorageAtCentre: yesNoUnknown,
  toldOfTissueUseRegister: yesNoUnknown,
  patientInformationHandedOut: yesNoUnknown,
});

/** Whether the patient was informed, and how sure that is: `probable` is not a fact. */
export const information = z.object({
  given: yesNoUnknown,
  certainty: z.enum(['confirmed', 'probable', 'unknown']),
});

/** Where a form lies. The form itself never comes here; its hash lets it be recognised later. */
export const FILING_PLACES = [
  'patient-record',
  'relatives-record',
  'department-archive',
  'elsewhere',
] as const;
export const evidence = z.object({
  sha256: sha256Hex,
  bytes: z.int().nonnegative(),
  formVersion: code(40).optional(),
  signedOn: localDate.optional(),
  filedIn: z.enum(FILING_PLACES),
});

/** Departures from the requirement (afvigelser). An observation is noted and does not make a sample nonconforming. */
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
export const deviation = z.object({
  type: z.enum(DEVIATIONS),
  weight: z.enum(['nonconformity', 'observation']),
});

/** Every deadline a check can have; at most one of a kind is open at a time. */
export const DEADLINE_KINDS = [
  'answer',
  'assessment',
  'patient-contact',
  'patient-contact-confirmation',
  'retrospective-consent',
  'transfer-reply',
  'verification',
  'data-handling',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
/** A deadline as an event sets it anew. */
export const deadline = z.object({ kind: z.enum(DEADLINE_KINDS), dueOn: localDate });

/** The verdict on the day of the analysis; no later deed changes it. */
export const COMPLIANCE = ['compliant', 'nonconforming', 'not-applicable'] as const;
export const CONTACT_WAYS = ['letter', 'telephone', 'consultation', 'digital-post'] as const;
export const IMPOSSIBLE_BECAUSE = ['deceased', 'cannot-be-reached', 'lacks-capacity', 'other'] as const;
export const DATA_HANDLING = ['data-kept', 'data-restricted', 'data-deleted', 'data-returned'] as const;
