import type { Language } from '#platform/kernel';
import type { DeadlineKind } from '../consent-check-words.js';
import type { OpenState } from '../open-state.js';
import type { TURNS } from '../check-list/list-question.js';

type Words = Readonly<Record<Language, string>>;
const words = (da: string, en: string): Words => ({ da, en });

export const STATES: Readonly<Record<OpenState | 'open', Words>> = {
  open: words('Åben', 'Open'),
  awaitingAnswer: words('Afventer svar', 'Awaiting answer'),
  awaitingAssessment: words('Afventer vurdering', 'Awaiting assessment'),
  underInvestigation: words('Under undersøgelse', 'Under investigation'),
  transferOffered: words('Overførsel tilbudt', 'Transfer offered'),
  awaitingRetrospectiveConsent: words('Afventer efterfølgende samtykke', 'Awaiting retrospective consent'),
  awaitingVerification: words('Afventer godkendelse af lukning', 'Awaiting verification'),
  awaitingDataHandling: words('Afventer beslutning om data', 'Awaiting data-handling decision'),
  closed: words('Lukket', 'Closed'),
};

export const TURN_WORDS: Readonly<Record<(typeof TURNS)[number], Words>> = {
  us: words('Os', 'Us'),
  centre: words('Centret', 'The centre'),
  region: words('Regionen', 'The region'),
  'another-region': words('En anden region', 'Another region'),
};

export const DEADLINES: Readonly<Record<DeadlineKind, Words>> = {
  answer: words('Svar', 'Answer'),
  assessment: words('Vurdering', 'Assessment'),
  'patient-contact': words('Kontakt til patienten', 'Patient contact'),
  'patient-contact-confirmation': words('Bekræftelse af kontakt', 'Confirmation of contact'),
  'retrospective-consent': words('Efterfølgende samtykke', 'Retrospective consent'),
  'transfer-reply': words('Svar på overførsel', 'Reply to transfer'),
  verification: words('Godkendelse af lukning', 'Verification'),
  'data-handling': words('Beslutning om data', 'Data-handling decision'),
};

export const ORIGINS = {
  drawn: words('Udtrukket', 'Drawn'),
  'spot-check': words('Stikprøve', 'Spot check'),
} as const;

export const ANSWERS: Readonly<Record<string, Words>> = {
  written: words('Skriftligt samtykke', 'Written consent'),
  'not-obtained': words('Ikke indhentet', 'Not obtained'),
  'not-found': words('Ikke fundet', 'Not found'),
  'not-applicable': words('Ikke omfattet', 'Not applicable'),
};

export const VERDICTS: Readonly<Record<string, Words>> = {
  compliant: words('I orden', 'Compliant'),
  nonconforming: words('Afvigende', 'Nonconforming'),
  'not-applicable': words('Ikke omfattet', 'Not applicable'),
};

export const YES_NO = { yes: words('Ja', 'Yes'), no: words('Nej', 'No') } as const;

/** What a filter is called in the line that tells it. */
export const FILTERS = {
  round: words('Runde', 'Round'),
  region: words('Region', 'Region'),
  state: words('Tilstand', 'State'),
  overdue: words('Overskredet', 'Overdue'),
  waitingFor: words('Afventer', 'Waiting for'),
  dueBefore: words('Frist før', 'Due before'),
  dueAfter: words('Frist efter', 'Due after'),
  looked: words('Set på', 'Looked at'),
  q: words('Søgning', 'Search'),
  sort: words('Sorteret efter', 'Sorted by'),
} as const;

export const TITLES = {
  title: words('Kontroller', 'Consent checks'),
  file: words('kontroller', 'consent-checks'),
  asOf: words('Status pr.', 'As of'),
  knownOn: words('som kendt', 'as known on'),
  filter: words('Filter', 'Filter'),
  all: words('ingen', 'none'),
} as const;
