import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, Refused, type Actor, type DomainCommand, type Issued } from '#platform/kernel';
import { AcceptTransfer, acceptTransfer } from './accept-transfer/accept-transfer.js';
import { AnswerCheck, answerCheck } from './answer-check/answer-check.js';
import { AssessCheck, assessCheck } from './assess-check/assess-check.js';
import { consentChecks, type ConsentCheck, type OpenedCheck } from './consent-check.js';
import { consentCheckEvents, type ConsentCheckEvent } from './consent-check-events.js';
import * as cast from './consent-check.fixtures.js';
import { COMPLIANCE, CONSENT_ANSWERS, DATA_HANDLING, DEVIATIONS } from './consent-check-words.js';
import { DecideDataHandling, decideDataHandling } from './decide-data-handling/decide-data-handling.js';
import { EndInvestigation, endInvestigation } from './end-investigation/end-investigation.js';
import { LogSpotCheck, logSpotCheck } from './log-spot-check/log-spot-check.js';
import { OfferTransfer, offerTransfer } from './offer-transfer/offer-transfer.js';
import { OPEN_STATES, openState } from './open-state.js';
import {
  PledgeRetrospectiveConsent,
  pledgeRetrospectiveConsent,
} from './pledge-retrospective-consent/pledge-retrospective-consent.js';
import { ProposeClosing, proposeClosing } from './propose-closing/propose-closing.js';
import {
  RecordPatientContact,
  recordPatientContact,
} from './record-patient-contact/record-patient-contact.js';
import {
  RecordRetrospectiveConsent,
  recordRetrospectiveConsent,
} from './record-retrospective-consent/record-retrospective-consent.js';
import { RefuseTransfer, refuseTransfer } from './refuse-transfer/refuse-transfer.js';
import { RejectClosing, rejectClosing } from './reject-closing/reject-closing.js';
import { ReopenCheck, reopenCheck } from './reopen-check/reopen-check.js';
import { ReportToCommittee, reportToCommittee } from './report-to-committee/report-to-committee.js';
import { RequestAnswer, requestAnswer } from './request-answer/request-answer.js';
import { StartInvestigation, startInvestigation } from './start-investigation/start-investigation.js';
import type { Terms } from './terms.js';
import { VerifyClosing, verifyClosing } from './verify-closing/verify-closing.js';

type Act = (
  check: ConsentCheck,
  actor: Actor,
  today: string,
  occurredOn: string | undefined,
) => ConsentCheckEvent[];

/** A command as an act upon a state: `input` without its day, which each step brings along. */
const act =
  <I, C extends DomainCommand<I>>(
    make: new (id: string, input: I, issued: Issued) => C,
    decide: (command: C, check: ConsentCheck, terms: Terms) => ConsentCheckEvent[],
    input: object = {},
  ): Act =>
  (check, actor, today, occurredOn) =>
    decide(new make('C-1', { ...input, occurredOn } as I, cast.issuedBy(actor, today)), check, cast.terms);

const regions = [cast.HOVEDSTADEN, cast.MIDTJYLLAND, cast.SJAELLAND, cast.ENDED, '9999'];
const information = { given: 'unknown', certainty: 'unknown' } as const;
const evidence = [{ sha256: cast.FORM_SHA256, bytes: 1, signedOn: '2022-08-15', filedIn: 'elsewhere' }];
const deviation = (type: string) => ({ type, weight: 'nonconformity' });

const acts: Act[] = [
  act(LogSpotCheck, logSpotCheck, {
    programme: 'dk-genome',
    sample: 'S-1',
    region: cast.HOVEDSTADEN,
    request: false,
  }),
  act(RequestAnswer, requestAnswer),
  ...CONSENT_ANSWERS.map((consent) => act(AnswerCheck, answerCheck, { consent, information, evidence })),
  act(AnswerCheck, answerCheck, {
    consent: 'not-applicable',
    exemption: 'diagnostic-sample',
    information,
    evidence: [],
  }),
  ...COMPLIANCE.map((verdict) =>
    act(AssessCheck, assessCheck, { complianceAtAnalysis: verdict, deviations: [] }),
  ),
  ...DEVIATIONS.map((type) =>
    act(AssessCheck, assessCheck, { complianceAtAnalysis: 'nonconforming', deviations: [deviation(type)] }),
  ),
  act(StartInvestigation, startInvestigation),
  act(EndInvestigation, endInvestigation),
  ...regions.map((to) => act(OfferTransfer, offerTransfer, { to })),
  act(AcceptTransfer, acceptTransfer),
  act(RefuseTransfer, refuseTransfer),
  act(PledgeRetrospectiveConsent, pledgeRetrospectiveConsent),
  act(RecordRetrospectiveConsent, recordRetrospectiveConsent, { outcome: 'obtained', evidence }),
  act(RecordRetrospectiveConsent, recordRetrospectiveConsent, { outcome: 'refused' }),
  act(RecordRetrospectiveConsent, recordRetrospectiveConsent, { outcome: 'impossible', reason: 'deceased' }),
  act(RecordPatientContact, recordPatientContact, { by: 'letter' }),
  act(ProposeClosing, proposeClosing),
  act(VerifyClosing, verifyClosing),
  act(RejectClosing, rejectClosing),
  act(ReopenCheck, reopenCheck),
  ...DATA_HANDLING.map((decision) => act(DecideDataHandling, decideDataHandling, { decision })),
  act(ReportToCommittee, reportToCommittee, { meeting: 'steering-13' }),
];

const actors = [
  ...[cast.auditor, cast.otherAuditor, cast.administrator, cast.secretariat, cast.tilsyn],
  ...[cast.hovedstaden, cast.midtjylland, cast.sjaelland],
];

/** A step of a history: what is tried, by whom, how many days later, and on which day it is said to have happened. */
const step = fc.record({
  act: fc.constantFrom(...acts),
  actor: fc.constantFrom(...actors),
  later: fc.nat({ max: 4 }),
  occurred: fc.constantFrom('today' as const, 'today' as const, 'before' as const, 'to-come' as const),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const definitions = consentCheckEvents.definitions;

type See = (
  before: ConsentCheck,
  added: readonly ConsentCheckEvent[],
  after: ConsentCheck,
  actor: Actor,
) => void;

/** Lives through the steps; what is refused leaves no trace. */
function live(steps: readonly Step[], see: See) {
  let today = '2022-12-01';
  let check = consentChecks.initialState;
  const events: ConsentCheckEvent[] = [];
  const days = {
    today: () => undefined,
    before: () => dayAfter(today, -2),
    'to-come': () => dayAfter(today, 1),
  };
  for (const { act, actor, later, occurred } of steps) {
    today = dayAfter(today, later);
    const before = check;
    const added = attempt(() => act(before, actor, today, days[occurred]()));
    check = added.reduce(consentChecks.evolve, before);
    events.push(...added);
    see(before, added, check, actor);
  }
  return { events, check };
}

function attempt(decide: () => ConsentCheckEvent[]): ConsentCheckEvent[] {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

/** Who did the step that the event rules upon. */
function earlierStepOf({ type }: ConsentCheckEvent, check: ConsentCheck): string | undefined {
  if (check.status === 'unopened') return undefined;
  const { progress } = check;
  if (type === 'CheckAssessed' && progress.phase === 'answered') return progress.answer.answeredBy;
  if (type === 'ClosingVerified' && progress.phase === 'proposed') return progress.proposedBy;
  if (type === 'DataHandlingDecided' && progress.phase === 'barred') return progress.finding.assessedBy;
  return undefined;
}

function keepsItsOrder(before: OpenedCheck, added: readonly ConsentCheckEvent[], after: OpenedCheck): void {
  for (const { data } of added) ok(data.occurredOn >= before.latestOccurredOn, 'a date ran backwards');
  equal(OPEN_STATES.filter((state) => state === openState(after)).length, 1);
  if (openState(after) === 'closed') equal(Object.keys(after.deadlines).length, 0);
}

function changesOnlyBy(added: readonly ConsentCheckEvent[], before: OpenedCheck, after: OpenedCheck): void {
  const types = added.map(({ type }) => type);
  if (!types.includes('CheckAssessed')) equal(after.complianceAtAnalysis, before.complianceAtAnalysis);
  if (!types.includes('TransferAccepted')) equal(after.region, before.region);
}

const histories = fc.array(step, { minLength: 20, maxLength: 400, size: 'max' });

describe('any sequence of commands', () => {
  it('keeps the invariants of a check', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(histories, (steps) => {
        const { events, check } = live(steps, (before, added, after) => {
          for (const { type } of added) reached.add(type);
          for (const event of added) definitions[event.type].schema.parse(event.data);
          if (before.status === 'unopened' || after.status === 'unopened') return;
          reached.add(openState(after));
          keepsItsOrder(before, added, after);
          changesOnlyBy(added, before, after);
        });
        deepEqual(fold(consentChecks, events), check);
        const days = events.map(({ data }) => data.occurredOn);
        deepEqual(days, [...days].sort());
      }),
      { numRuns: 150, seed: 359 },
    );
    // The property says little unless the histories come far.
    for (const state of OPEN_STATES) expect(reached).toContain(state);
    for (const type of Object.keys(definitions)) expect(reached).toContain(type);
  });

  it('never lets one person do both steps of a ruling', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        live(steps, (before, added, _after, actor) => {
          for (const event of added) ok(earlierStepOf(event, before) !== actor.id);
        });
      }),
      { numRuns: 100, seed: 359 },
    );
  });
});
