import { definePolicy, type PolicyRow } from '#platform/kernel';

type Allow = PolicyRow['allow'];

const centre: Allow = { auditor: 'everywhere', administrator: 'everywhere' };
const region: Allow = { 'regional-contact': 'own-region' };
// A transfer is answered by the region it is offered to, which is not yet the one responsible.
const receiver: Allow = { 'regional-contact': 'offered-region' };
/** A region's own checks are also those that another region has offered it. */
const readers: Allow = {
  auditor: 'everywhere',
  'committee-secretariat': 'everywhere',
  administrator: 'everywhere',
  'regional-contact': 'own-region',
  'regional-director': 'own-region',
};

/** Who may do what to consent checks, and read what of them. */
export const consentChecksPolicy = definePolicy('consent-checks', {
  LogSpotCheck: { kind: 'command', allow: centre },
  OpenDrawnCheck: { kind: 'command', allow: centre },
  RequestAnswer: { kind: 'command', allow: centre },
  AnswerCheck: { kind: 'command', allow: { ...region, ...centre } },
  AssessCheck: { kind: 'command', allow: centre },
  StartInvestigation: { kind: 'command', allow: centre },
  EndInvestigation: { kind: 'command', allow: centre },
  OfferTransfer: { kind: 'command', allow: region },
  AcceptTransfer: { kind: 'command', allow: receiver },
  RefuseTransfer: { kind: 'command', allow: receiver },
  RecordPatientContact: { kind: 'command', allow: region },
  PledgeRetrospectiveConsent: { kind: 'command', allow: region },
  RecordRetrospectiveConsent: { kind: 'command', allow: region },
  DecideDataHandling: { kind: 'command', allow: centre },
  ProposeClosing: { kind: 'command', allow: region },
  VerifyClosing: { kind: 'command', allow: centre },
  RejectClosing: { kind: 'command', allow: centre },
  ReopenCheck: { kind: 'command', allow: centre },
  ReportToCommittee: { kind: 'command', allow: centre },
  ListConsentChecks: { kind: 'question', allow: readers },
  ReadConsentCheck: { kind: 'question', allow: readers },
  ReadConsentStatus: { kind: 'question', allow: readers },
  CountConsentChecks: { kind: 'question', allow: readers },
  ExportConsentChecks: { kind: 'question', allow: readers },
  ReadCheckEvents: { kind: 'question', allow: readers },
  ReadStatusSeries: { kind: 'question', allow: readers },
  ReadStatusChanges: { kind: 'question', allow: readers },
  ListDueDeadlines: { kind: 'question', allow: readers },
  // Whoever may do one of the actions; each item then stands under the row of its own command.
  HandleChecksInBulk: { kind: 'command', allow: centre },
});
