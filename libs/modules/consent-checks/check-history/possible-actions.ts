import { Refused, type DomainCommand, type Issued, type Language } from '#platform/kernel';
import { AcceptTransfer, acceptTransfer } from '../accept-transfer/accept-transfer.js';
import { AnswerCheck, answerCheck } from '../answer-check/answer-check.js';
import { AssessCheck, assessCheck } from '../assess-check/assess-check.js';
import type { OpenedCheck } from '../consent-check.js';
import { DecideDataHandling, decideDataHandling } from '../decide-data-handling/decide-data-handling.js';
import { EndInvestigation, endInvestigation } from '../end-investigation/end-investigation.js';
import { OfferTransfer, offerTransfer } from '../offer-transfer/offer-transfer.js';
import {
  PledgeRetrospectiveConsent,
  pledgeRetrospectiveConsent,
} from '../pledge-retrospective-consent/pledge-retrospective-consent.js';
import { ProposeClosing, proposeClosing } from '../propose-closing/propose-closing.js';
import {
  RecordPatientContact,
  recordPatientContact,
} from '../record-patient-contact/record-patient-contact.js';
import {
  RecordRetrospectiveConsent,
  recordRetrospectiveConsent,
} from '../record-retrospective-consent/record-retrospective-consent.js';
import { RefuseTransfer, refuseTransfer } from '../refuse-transfer/refuse-transfer.js';
import { RejectClosing, rejectClosing } from '../reject-closing/reject-closing.js';
import { ReopenCheck, reopenCheck } from '../reopen-check/reopen-check.js';
import { RequestAnswer, requestAnswer } from '../request-answer/request-answer.js';
import { StartInvestigation, startInvestigation } from '../start-investigation/start-investigation.js';
import type { Terms } from '../terms.js';
import { VerifyClosing, verifyClosing } from '../verify-closing/verify-closing.js';

/** The check somebody looks at, and who that is. */
export interface Looked {
  readonly id: string;
  readonly check: OpenedCheck;
  readonly terms: Terms;
  readonly issued: Issued;
}

/** What the reader may do with a check now, or why not. */
export interface PossibleAction {
  readonly name: string;
  readonly allowed: boolean;
  readonly because: { readonly code: string; readonly detail: string } | null;
}

type Attempt = (looked: Looked) => readonly unknown[];
type Make<I, C> = new (id: string, input: I, issued: Issued) => C;

/** A command of its kind with the least to say; the note keeps it from being a repeat of what was said before. */
const attempt =
  <C extends DomainCommand>(
    make: Make<C['input'], C>,
    decide: (command: C, check: OpenedCheck, terms: Terms) => readonly unknown[],
    inputOf: (looked: Looked) => C['input'],
  ): Attempt =>
  (looked) =>
    decide(new make(looked.id, inputOf(looked), looked.issued), looked.check, looked.terms);

const said = () => ({ note: '-' });
const anotherRegion = ({ check, terms }: Looked): string =>
  Object.keys(terms.regions).find((region) => region !== check.region) ?? '';

const unknown = { given: 'unknown', certainty: 'unknown' } as const;
const notFound = { ...said(), consent: 'not-found', information: unknown, evidence: [] } as const;
const otherwise = { type: 'other', weight: 'nonconformity' } as const;

const attempts: readonly (readonly [name: string, Attempt])[] = [
  ['RequestAnswer', attempt(RequestAnswer, requestAnswer, () => ({}))],
  ['AnswerCheck', attempt(AnswerCheck, answerCheck, () => ({ ...notFound, evidence: [] }))],
  [
    'AssessCheck',
    attempt(AssessCheck, assessCheck, () => ({
      ...said(),
      complianceAtAnalysis: 'nonconforming' as const,
      deviations: [otherwise],
    })),
  ],
  ['StartInvestigation', attempt(StartInvestigation, startInvestigation, said)],
  ['EndInvestigation', attempt(EndInvestigation, endInvestigation, said)],
  ['OfferTransfer', attempt(OfferTransfer, offerTransfer, (looked) => ({ to: anotherRegion(looked) }))],
  ['AcceptTransfer', attempt(AcceptTransfer, acceptTransfer, said)],
  ['RefuseTransfer', attempt(RefuseTransfer, refuseTransfer, said)],
  [
    'RecordPatientContact',
    attempt(RecordPatientContact, recordPatientContact, () => ({ ...said(), by: 'letter' as const })),
  ],
  ['PledgeRetrospectiveConsent', attempt(PledgeRetrospectiveConsent, pledgeRetrospectiveConsent, said)],
  [
    'RecordRetrospectiveConsent',
    attempt(RecordRetrospectiveConsent, recordRetrospectiveConsent, () => ({
      ...said(),
      outcome: 'refused' as const,
    })),
  ],
  ['ProposeClosing', attempt(ProposeClosing, proposeClosing, said)],
  ['VerifyClosing', attempt(VerifyClosing, verifyClosing, said)],
  ['RejectClosing', attempt(RejectClosing, rejectClosing, said)],
  [
    'DecideDataHandling',
    attempt(DecideDataHandling, decideDataHandling, () => ({ decision: 'data-kept' as const })),
  ],
  ['ReopenCheck', attempt(ReopenCheck, reopenCheck, said)],
];

/** Whose role or region has no part in a command is not told of it. */
const NOT_THEIRS = ['access.role-not-allowed', 'access.other-region'];

/**
 * The commands the reader has a part in, by the names of their policy rows. The decisions themselves are asked, so that
 * the page can never say otherwise. What depends on the words of a command is possible; what would change nothing, or is
 * not the reader's to do, is left out.
 */
export function possibleActions(looked: Looked, language: Language): readonly PossibleAction[] {
  return attempts.flatMap(([name, decide]) => tried(name, () => decide(looked), language));
}

function tried(name: string, decide: () => readonly unknown[], language: Language): PossibleAction[] {
  try {
    return decide().length === 0 ? [] : [{ name, allowed: true, because: null }];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (NOT_THEIRS.includes(error.code)) return [];
    if (error.problem.kind === 'invalid') return [{ name, allowed: true, because: null }];
    return [{ name, allowed: false, because: { code: error.code, detail: error.text(language) } }];
  }
}
