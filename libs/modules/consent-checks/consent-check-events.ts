import { z } from 'zod';
import { code, event, eventCategory, localDate, personalField, sha256Hex, type EventsOf } from '#platform/kernel';

/** What the region found. `written` also covers a consent found late in another record. */
export const CONSENT_ANSWERS = ['written', 'not-obtained', 'not-found', 'not-applicable'] as const;

/** Why the requirement does not cover a sample. */
export const EXEMPTIONS = ['diagnostic-sample', 'not-a-genetic-analysis', 'not-a-sample-of-the-programme'] as const;

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
export const FILING_PLACES = ['patient-record', 'relatives-record', 'department-archive', 'elsewhere'] as const;
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

const note = personalField().optional();
const region = code(20);

/**
 * Streams `consentCheck-<id>`: one sample's way from the question to the closing. Personal fields are sealed for
 * subject `sample:<check id>`. Effect dates (`occurredOn`) never run backwards within a stream.
 */
export const consentCheckEvents = eventCategory('consentCheck', {
  ConsentCheckOpened: event({
    programme: code(),
    round: code().optional(),
    origin: z.enum(['drawn', 'spot-check']),
    /** Pseudonymous; the region, not Tilsyn, resolves it to a person. */
    sample: code(),
    region,
    patientGroup: code().optional(),
    department: code().optional(),
    analysedOn: localDate.optional(),
    family: code().optional(),
    /** `trio-or-duo` when only that much is known. */
    relation: code(20).optional(),
    /** Members of the drawn family; 1 for a sample that stands alone or was named by hand. */
    unitSize: z.int().positive(),
    note,
  }),
  AnswerRequested: event({ region, dueOn: localDate, businessDays: z.int().positive() }),
  CheckAnswered: event({
    region,
    consent: z.enum(CONSENT_ANSWERS),
    exemption: z.enum(EXEMPTIONS).optional(),
    checklist: checklist.optional(),
    information,
    evidence: z.array(evidence).max(20),
    assessmentDueOn: localDate,
    note,
  }),
  /** The compliance at the time of analysis is settled here; later remediation does not touch it. */
  CheckAssessed: event({
    region,
    complianceAtAnalysis: z.enum(['compliant', 'nonconforming', 'not-applicable']),
    deviations: z.array(deviation).max(20),
    /** Rule of 16 December 2022: without written consent the patient is contacted at once. */
    patientContactDueOn: localDate.optional(),
    patientContactConfirmationDueOn: localDate.optional(),
    note,
  }),
  /** The centre looks into it: the region's clocks stand still. */
  InvestigationStarted: event({ region, note }),
  /** The clocks run on; each open deadline moves by the business days that did not count. */
  InvestigationEnded: event({
    region,
    resumed: z.array(z.object({ kind: code(40), dueOn: localDate })),
    note,
  }),
  /** The offering region stays responsible until the other accepts. */
  TransferOffered: event({ region, to: region, replyDueOn: localDate, note }),
  /** `region` is the new responsible one; its open deadlines run from the acceptance. */
  TransferAccepted: event({
    region,
    from: region,
    restarted: z.array(z.object({ kind: code(40), dueOn: localDate })),
    note,
  }),
  TransferRefused: event({ region, by: region, note }),
  RetrospectiveConsentPledged: event({ region, dueOn: localDate, note }),
  RetrospectiveConsentObtained: event({ region, evidence: z.array(evidence).max(20), note }),
  RetrospectiveConsentRefused: event({ region, dataHandlingDueOn: localDate, note }),
  RetrospectiveConsentImpossible: event({
    region,
    reason: z.enum(['deceased', 'cannot-be-reached', 'lacks-capacity', 'other']),
    dataHandlingDueOn: localDate,
    note,
  }),
  PatientContacted: event({ region, by: z.enum(['letter', 'telephone', 'consultation', 'digital-post']), note }),
  ClosingProposed: event({ region, verificationDueOn: localDate, note }),
  ClosingVerified: event({ region, note }),
  ClosingRejected: event({
    region,
    note,
    /** Deadlines that the rejection sets anew for the region. */
    restarted: z.array(z.object({ kind: code(40), dueOn: localDate })),
  }),
  /** A named role at the centre decided; the system proposes nothing. */
  DataHandlingDecided: event({
    region,
    decision: z.enum(['data-kept', 'data-restricted', 'data-deleted', 'data-returned']),
    note,
  }),
  CheckClosed: event({
    region,
    because: z.enum(['compliant', 'not-applicable', 'remedied', 'data-handling-decided']),
  }),
  CheckReopened: event({ region, dueOn: localDate, businessDays: z.int().positive(), note }),
  CheckReportedToCommittee: event({ region, meeting: code() }),
});
export type ConsentCheckEvent = EventsOf<typeof consentCheckEvents>;
