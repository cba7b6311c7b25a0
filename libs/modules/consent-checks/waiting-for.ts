import type { DeadlineKind } from './consent-check-words.js';
import type { OpenState } from './open-state.js';

/** Whose turn it is: the centre's, the responsible region's, or that of the region asked to take over. */
export const PARTIES = ['centre', 'region', 'another-region'] as const;
export type WaitedFor = (typeof PARTIES)[number];

const turns: Readonly<Record<OpenState, WaitedFor | null>> = {
  awaitingAnswer: 'region',
  awaitingAssessment: 'centre',
  underInvestigation: 'centre',
  transferOffered: 'another-region',
  awaitingRetrospectiveConsent: 'region',
  awaitingVerification: 'centre',
  awaitingDataHandling: 'centre',
  closed: null,
};

/** Whom a check waits for; nobody once it is closed. */
export const waitingFor = (state: OpenState): WaitedFor | null => turns[state];

/** The states in which it is a party's turn. */
export const statesOf = (party: WaitedFor): readonly OpenState[] =>
  (Object.keys(turns) as OpenState[]).filter((state) => turns[state] === party);

const meeters: Readonly<Record<DeadlineKind, WaitedFor>> = {
  answer: 'region',
  assessment: 'centre',
  'patient-contact': 'region',
  'patient-contact-confirmation': 'region',
  'retrospective-consent': 'region',
  'transfer-reply': 'another-region',
  verification: 'centre',
  'data-handling': 'centre',
};

/** Who must meet a deadline. */
export const meetsDeadline = (kind: DeadlineKind): WaitedFor => meeters[kind];
