export { AcceptTransfer, type AcceptTransferInput } from './accept-transfer/accept-transfer.js';
export { AnswerCheck, type AnswerCheckInput } from './answer-check/answer-check.js';
export { AssessCheck, type AssessCheckInput } from './assess-check/assess-check.js';
export { CheckedSamples } from './checked-samples.reader.js';
export { consentCheckEvents, type ConsentCheckEvent } from './consent-check-events.js';
export { consentCheckObligations } from './consent-check-obligations.js';
export { DEADLINE_KINDS, type DeadlineKind } from './consent-check-words.js';
export { consentCheckFieldMessages } from './consent-check.field-messages.js';
export { consentChecks, type ConsentCheck, type OpenedCheck } from './consent-check.js';
export { consentStatusProjection } from './consent-status/consent-status.projection.js';
export { ConsentStatusReader, type AskedStatus } from './consent-status/consent-status.reader.js';
export { type StatusAnswer } from './consent-status/status-question.js';
export { ChecksAsOfAnyDate1700000310000 } from './migrations/checks-as-of-any-date.migration.js';
export { ConsentStatus1700000300000 } from './migrations/consent-status.migration.js';
export { consentCheckReactions } from './check-commands.module.js';
export { consentChecksPolicy } from './consent-checks-policy.js';
export { ConsentChecksModule } from './consent-checks.module.js';
export {
  DecideDataHandling,
  type DecideDataHandlingInput,
} from './decide-data-handling/decide-data-handling.js';
export { EndInvestigation, type EndInvestigationInput } from './end-investigation/end-investigation.js';
export { LogSpotCheck, type LogSpotCheckInput } from './log-spot-check/log-spot-check.js';
export { OfferTransfer, type OfferTransferInput } from './offer-transfer/offer-transfer.js';
export { OPEN_STATES, openState, type OpenState } from './open-state.js';
export {
  PledgeRetrospectiveConsent,
  type PledgeRetrospectiveConsentInput,
} from './pledge-retrospective-consent/pledge-retrospective-consent.js';
export { ProposeClosing, type ProposeClosingInput } from './propose-closing/propose-closing.js';
export {
  RecordPatientContact,
  type RecordPatientContactInput,
} from './record-patient-contact/record-patient-contact.js';
export {
  RecordRetrospectiveConsent,
  type RecordRetrospectiveConsentInput,
} from './record-retrospective-consent/record-retrospective-consent.js';
export { RefuseTransfer, type RefuseTransferInput } from './refuse-transfer/refuse-transfer.js';
export { RejectClosing, type RejectClosingInput } from './reject-closing/reject-closing.js';
export { ReopenCheck, type ReopenCheckInput } from './reopen-check/reopen-check.js';
export { RequestAnswer, type RequestAnswerInput } from './request-answer/request-answer.js';
export {
  StartInvestigation,
  type StartInvestigationInput,
} from './start-investigation/start-investigation.js';
export { VerifyClosing, type VerifyClosingInput } from './verify-closing/verify-closing.js';
