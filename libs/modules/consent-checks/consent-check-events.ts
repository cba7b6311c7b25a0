import { z } from 'zod';
import {
  code,
  event,
  eventCategory,
  localDate,
  personalField,
  streamId,
  type EventsOf,
} from '#platform/kernel';
import {
  checklist,
  COMPLIANCE,
  CONSENT_ANSWERS,
  CONTACT_WAYS,
  DATA_HANDLING,
  deadline,
  deviation,
  evidence,
  EXEMPTIONS,
  IMPOSSIBLE_BECAUSE,
  information,
} from './consent-check-words.js';

const note = personalField().optional();
const region = code(20);
const businessDays = z.int().positive();
/** An opaque account id, kept for the rule of four eyes; never a name or a mail address. */
const account = z.string().min(1).max(120);

/**
 * Streams `consentCheck-<id>`: one sample's way from the question to the closing. Personal fields are sealed for
 * subject `sample:<check id>`. Effect dates (`occurredOn`) never run backwards within a stream.
 */
export const consentCheckEvents = eventCategory('consentCheck', {
  ConsentCheckOpened: event({
    programme: code(),
    round: streamId.optional(),
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
    /** How long an answer may take: the round's own rule, or the programme's on that day. */
    answerBusinessDays: businessDays,
    /** Whether the answer is to be asked for without anybody's further doing: at once, or when the round is announced. */
    requestsAnswer: z.boolean(),
    note,
  }),
  AnswerRequested: event({ region, dueOn: localDate, businessDays }),
  /** A later one before the assessment corrects an earlier one. */
  CheckAnswered: event({
    region,
    answeredBy: account,
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
    assessedBy: account,
    complianceAtAnalysis: z.enum(COMPLIANCE),
    deviations: z.array(deviation).max(20),
    /** Rule of 16 December 2022: without written consent the patient is contacted at once. */
    patientContactDueOn: localDate.optional(),
    patientContactConfirmationDueOn: localDate.optional(),
    note,
  }),
  /** The centre looks into it: the clocks stand still. */
  InvestigationStarted: event({ region, note }),
  /** The clocks run on; each open deadline moves by the business days that did not count. */
  InvestigationEnded: event({ region, resumed: z.array(deadline), note }),
  /** The offering region stays responsible until the other accepts. */
  TransferOffered: event({ region, to: region, replyDueOn: localDate, note }),
  /** `region` is the new responsible one; its open deadlines run from the acceptance. */
  TransferAccepted: event({ region, from: region, restarted: z.array(deadline), note }),
  TransferRefused: event({ region, by: region, note }),
  RetrospectiveConsentPledged: event({ region, dueOn: localDate, note }),
  RetrospectiveConsentObtained: event({ region, evidence: z.array(evidence).max(20), note }),
  RetrospectiveConsentRefused: event({ region, dataHandlingDueOn: localDate, note }),
  RetrospectiveConsentImpossible: event({
    region,
    reason: z.enum(IMPOSSIBLE_BECAUSE),
    dataHandlingDueOn: localDate,
    note,
  }),
  PatientContacted: event({ region, by: z.enum(CONTACT_WAYS), note }),
  ClosingProposed: event({ region, proposedBy: account, verificationDueOn: localDate, note }),
  ClosingVerified: event({ region, note }),
  /** `restarted`: the deadlines that the rejection sets anew for the region. */
  ClosingRejected: event({ region, restarted: z.array(deadline), note }),
  /** A named role at the centre decided; the system proposes nothing. */
  DataHandlingDecided: event({ region, decision: z.enum(DATA_HANDLING), note }),
  CheckClosed: event({
    region,
    because: z.enum(['compliant', 'not-applicable', 'remedied', 'data-handling-decided']),
  }),
  /** The question is put anew; what was found before stays in the history. */
  CheckReopened: event({ region, dueOn: localDate, businessDays, note }),
  CheckReportedToCommittee: event({ region, meeting: code() }),
});
export type ConsentCheckEvent = EventsOf<typeof consentCheckEvents>;
