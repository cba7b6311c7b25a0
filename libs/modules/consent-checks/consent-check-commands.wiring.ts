import { AcceptTransferController } from './accept-transfer/accept-transfer.controller.js';
import { AnswerCheckController } from './answer-check/answer-check.controller.js';
import { AssessCheckController } from './assess-check/assess-check.controller.js';
import { DecideDataHandlingController } from './decide-data-handling/decide-data-handling.controller.js';
import { EndInvestigationController } from './end-investigation/end-investigation.controller.js';
import { LogSpotCheckController } from './log-spot-check/log-spot-check.controller.js';
import { OfferTransferController } from './offer-transfer/offer-transfer.controller.js';
import { PledgeRetrospectiveConsentController } from './pledge-retrospective-consent/pledge-retrospective-consent.controller.js';
import { ProposeClosingController } from './propose-closing/propose-closing.controller.js';
import { RecordPatientContactController } from './record-patient-contact/record-patient-contact.controller.js';
import { RecordRetrospectiveConsentController } from './record-retrospective-consent/record-retrospective-consent.controller.js';
import { RefuseTransferController } from './refuse-transfer/refuse-transfer.controller.js';
import { RejectClosingController } from './reject-closing/reject-closing.controller.js';
import { ReopenCheckController } from './reopen-check/reopen-check.controller.js';
import { RequestAnswerController } from './request-answer/request-answer.controller.js';
import { StartInvestigationController } from './start-investigation/start-investigation.controller.js';
import { VerifyClosingController } from './verify-closing/verify-closing.controller.js';
import { AcceptTransferHandler } from './accept-transfer/accept-transfer.handler.js';
import { AnswerCheckHandler } from './answer-check/answer-check.handler.js';
import { AssessCheckHandler } from './assess-check/assess-check.handler.js';
import { DecideDataHandlingHandler } from './decide-data-handling/decide-data-handling.handler.js';
import { EndInvestigationHandler } from './end-investigation/end-investigation.handler.js';
import { LogSpotCheckHandler } from './log-spot-check/log-spot-check.handler.js';
import { OfferTransferHandler } from './offer-transfer/offer-transfer.handler.js';
import { OpenDrawnCheckHandler } from './open-drawn-check/open-drawn-check.handler.js';
import { PledgeRetrospectiveConsentHandler } from './pledge-retrospective-consent/pledge-retrospective-consent.handler.js';
import { ProposeClosingHandler } from './propose-closing/propose-closing.handler.js';
import { RecordPatientContactHandler } from './record-patient-contact/record-patient-contact.handler.js';
import { RecordRetrospectiveConsentHandler } from './record-retrospective-consent/record-retrospective-consent.handler.js';
import { RefuseTransferHandler } from './refuse-transfer/refuse-transfer.handler.js';
import { RejectClosingHandler } from './reject-closing/reject-closing.handler.js';
import { ReopenCheckHandler } from './reopen-check/reopen-check.handler.js';
import { ReportToCommitteeHandler } from './report-to-committee/report-to-committee.handler.js';
import { RequestAnswerHandler } from './request-answer/request-answer.handler.js';
import { StartInvestigationHandler } from './start-investigation/start-investigation.handler.js';
import { VerifyClosingHandler } from './verify-closing/verify-closing.handler.js';

/** One route for each command that people send. */
export const commandControllers = [
  AcceptTransferController,
  AnswerCheckController,
  AssessCheckController,
  DecideDataHandlingController,
  EndInvestigationController,
  LogSpotCheckController,
  OfferTransferController,
  PledgeRetrospectiveConsentController,
  ProposeClosingController,
  RecordPatientContactController,
  RecordRetrospectiveConsentController,
  RefuseTransferController,
  RejectClosingController,
  ReopenCheckController,
  RequestAnswerController,
  StartInvestigationController,
  VerifyClosingController,
];

/** One handler for each command, those of the reactions included. */
export const commandHandlers = [
  AcceptTransferHandler,
  AnswerCheckHandler,
  AssessCheckHandler,
  DecideDataHandlingHandler,
  EndInvestigationHandler,
  LogSpotCheckHandler,
  OfferTransferHandler,
  OpenDrawnCheckHandler,
  PledgeRetrospectiveConsentHandler,
  ProposeClosingHandler,
  RecordPatientContactHandler,
  RecordRetrospectiveConsentHandler,
  RefuseTransferHandler,
  RejectClosingHandler,
  ReopenCheckHandler,
  ReportToCommitteeHandler,
  RequestAnswerHandler,
  StartInvestigationHandler,
  VerifyClosingHandler,
];
