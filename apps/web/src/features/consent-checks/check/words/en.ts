import { actionWords } from '../actions/action-words-en.js';
import { historyWords } from '../history/history-words-en.js';
import { answerWords } from '../answer-check/answer-words-en.js';
import { evidenceWords } from '../evidence/evidence-words-en.js';

/** The words of one item. Those of states, deadlines, answers and deviations are the room's. */
export const words = {
  ...actionWords,
  ...historyWords,
  ...answerWords,
  ...evidenceWords,
  title: 'Check',
  titleOf: 'Check of sample {{sample}}',
  accessLog: 'See who has read about the sample',
  asked: {
    title: 'What is asked',
    awaitingAnswer:
      '{{region}} is to answer whether there was a written consent when the sample was analysed, and whether the patient was informed.',
    awaitingAssessment: 'The answer of {{region}} is here. The centre is to assess it.',
    underInvestigation: 'The centre is investigating. {{region}} remains responsible.',
    transferOffered:
      '{{offeredTo}} is to say whether the sample is theirs. Until then {{region}} remains responsible.',
    awaitingRetrospectiveConsent:
      'The answer was assessed as a deviation. {{region}} is to remedy it and then propose the closing.',
    awaitingVerification: '{{region}} has proposed the closing. The centre is to verify or reject it.',
    awaitingDataHandling: 'Consent cannot be had. The centre is to decide what happens to the data.',
    closed: 'The check is closed. Nobody has anything more to do.',
    investigatedSince: 'Investigated by the centre since {{day}}. The deadlines stand still meanwhile.',
  },
  deadlines: {
    none: 'No deadline is running.',
    standsStill: 'stands still; was {{day}}',
    lateBefore: 'when the investigation started; stands still',
  },
  why: {
    rule_one: 'Why: the rule for “{{rule}}” gave {{count}} business day from {{day}}, {{event}}.',
    rule_other: 'Why: the rule for “{{rule}}” gave {{count}} business days from {{day}}, {{event}}.',
    moved:
      'It stood still during the investigation and was moved when that ended on {{day}} (event no. {{number}}).',
  },
  cause: {
    AnswerRequested: 'when the region was asked for its answer (event no. {{number}})',
    CheckAnswered: 'when the region answered (event no. {{number}})',
    CheckAssessed: 'when the answer was assessed (event no. {{number}})',
    TransferOffered: 'when the check was offered (event no. {{number}})',
    TransferAccepted: 'when the region took over (event no. {{number}})',
    RetrospectiveConsentPledged: 'when the region pledged to obtain consent (event no. {{number}})',
    RetrospectiveConsentRefused: 'when the patient said no (event no. {{number}})',
    RetrospectiveConsentImpossible: 'when consent proved impossible (event no. {{number}})',
    ClosingProposed: 'when the closing was proposed (event no. {{number}})',
    ClosingRejected: 'when the closing was rejected (event no. {{number}})',
    CheckReopened: 'when the check was reopened (event no. {{number}})',
  },
  facts: {
    title: 'About the sample',
    sample: 'Sample',
    region: 'Responsible region',
    offeredTo: 'Offered to',
    round: 'Round',
    origin: 'Chosen',
    patientGroup: 'Patient group',
    department: 'Department',
    family: 'Family',
    relation: 'Relation',
    analysedOn: 'Analysed',
    reportedTo: 'Presented to the committee at meeting',
  },
  reminders: {
    title: 'Reminders',
    none: 'There are no reminders about the check.',
    sendOn: 'Goes out',
    about: 'About',
    due: 'due {{day}}',
    to: 'To',
    state: 'State',
    all: 'See all reminders about the check',
  },
  duty: {
    'consent-contact': 'Regional contact',
    'regional-director': 'Regional director',
    'committee-secretariat': 'Committee secretariat',
    auditor: 'Auditor',
  },
  reminderState: {
    queued: 'To be sent',
    held: 'Held back',
    sent: 'Sent',
    cancelled: 'Cancelled',
    overtaken: 'Overtaken by a later one',
    failed: 'Could not be sent',
  },
};
