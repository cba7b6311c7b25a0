import fc from 'fast-check';
import { addDays, localDateOf, startOfLocalDay } from '#platform/calendar';
import {
  derivedId,
  personal,
  Refused,
  type DomainCommand,
  type Issued,
  type Recorded,
} from '#platform/kernel';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { AcceptTransfer, acceptTransfer } from '../accept-transfer/accept-transfer.js';
import { AnswerCheck, answerCheck } from '../answer-check/answer-check.js';
import { AssessCheck, assessCheck } from '../assess-check/assess-check.js';
import { consentChecks, type ConsentCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import * as cast from '../consent-check.fixtures.js';
import { DecideDataHandling, decideDataHandling } from '../decide-data-handling/decide-data-handling.js';
import { EndInvestigation, endInvestigation } from '../end-investigation/end-investigation.js';
import { LogSpotCheck, logSpotCheck } from '../log-spot-check/log-spot-check.js';
import { OfferTransfer, offerTransfer } from '../offer-transfer/offer-transfer.js';
import { OpenDrawnCheck, openDrawnCheck } from '../open-drawn-check/open-drawn-check.js';
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
import { ReportToCommittee, reportToCommittee } from '../report-to-committee/report-to-committee.js';
import { RequestAnswer, requestAnswer } from '../request-answer/request-answer.js';
import { StartInvestigation, startInvestigation } from '../start-investigation/start-investigation.js';
import type { Terms } from '../terms.js';
import { VerifyClosing, verifyClosing } from '../verify-closing/verify-closing.js';

export const PROGRAMME = 'dk-genome';
export const REGIONS = [cast.HOVEDSTADEN, cast.MIDTJYLLAND, cast.SJAELLAND];
export const ROUNDS = ['R1', 'R2', 'R3'];
/** The log of every history begins on this day. */
export const FIRST_DAY = '2023-02-20';

type Act = (
  check: ConsentCheck,
  id: string,
  issued: Issued,
  occurredOn: string,
) => readonly ConsentCheckEvent[];

const act =
  <I, C extends DomainCommand<I>>(
    make: new (id: string, input: I, issued: Issued) => C,
    decide: (command: C, check: ConsentCheck, terms: Terms) => readonly ConsentCheckEvent[],
    input: object = {},
  ): Act =>
  (check, id, issued, occurredOn) =>
    decide(new make(id, { ...input, occurredOn } as I, issued), check, cast.terms);

const unknown = { given: 'unknown', certainty: 'unknown' } as const;
const answer = (consent: string, more: object = {}) =>
  act(AnswerCheck, answerCheck, { consent, information: unknown, evidence: [], ...more });
const assess = (complianceAtAnalysis: string, ...types: string[]) =>
  act(AssessCheck, assessCheck, {
    complianceAtAnalysis,
    deviations: types.map((type) => ({ type, weight: 'nonconformity' })),
  });

const acts: readonly Act[] = [
  act(RequestAnswer, requestAnswer),
  answer('written'),
  answer('not-obtained'),
  answer('not-applicable', { exemption: 'diagnostic-sample' }),
  assess('compliant'),
  assess('not-applicable'),
  assess('nonconforming', 'consent-missing'),
  assess('nonconforming', 'information-not-given'),
  act(StartInvestigation, startInvestigation),
  act(EndInvestigation, endInvestigation),
  ...REGIONS.map((to) => act(OfferTransfer, offerTransfer, { to })),
  act(AcceptTransfer, acceptTransfer),
  act(RefuseTransfer, refuseTransfer),
  act(PledgeRetrospectiveConsent, pledgeRetrospectiveConsent),
  act(RecordRetrospectiveConsent, recordRetrospectiveConsent, { outcome: 'obtained', evidence: [] }),
  act(RecordRetrospectiveConsent, recordRetrospectiveConsent, { outcome: 'refused' }),
  act(RecordRetrospectiveConsent, recordRetrospectiveConsent, { outcome: 'impossible', reason: 'deceased' }),
  act(RecordPatientContact, recordPatientContact, { by: 'letter' }),
  act(ProposeClosing, proposeClosing),
  act(VerifyClosing, verifyClosing),
  act(RejectClosing, rejectClosing),
  act(DecideDataHandling, decideDataHandling, { decision: 'data-kept' }),
  act(ReopenCheck, reopenCheck),
  act(ReportToCommittee, reportToCommittee, { meeting: 'steering-13' }),
];

/** What is done next: to which check, which of the acts that are possible, how much later, and how far backdated. */
export interface Step {
  readonly check: number;
  readonly act: number;
  readonly hoursLater: number;
  readonly daysBack: number;
}

const CHECKS = 9;
export const step: fc.Arbitrary<Step> = fc.record({
  check: fc.nat({ max: CHECKS - 1 }),
  act: fc.nat({ max: acts.length - 1 }),
  hoursLater: fc.oneof(fc.constant(0), fc.nat({ max: 30 }), fc.nat({ max: 240 })),
  daysBack: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
});

/** Steps that are long enough to reach every state. */
export const steps = (minLength: number, maxLength: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(step, { minLength, maxLength, size: 'max' });

/** A region's report on a round: which, when it was recorded, how far backdated, and n when it was given. */
const reportStep = fc.record({
  round: fc.constantFrom(...ROUNDS),
  region: fc.constantFrom(...REGIONS),
  outcome: fc.constantFrom(
    'no-errors-found' as const,
    'no-outstanding-items' as const,
    'errors-found' as const,
  ),
  sampled: fc.option(fc.nat({ max: 40 }), { nil: undefined }),
  hours: fc.nat({ max: 2_000 }),
  daysBack: fc.nat({ max: 10 }),
});
export type ReportStep = typeof reportStep extends fc.Arbitrary<infer T> ? T : never;
export const reportSteps: fc.Arbitrary<readonly ReportStep[]> = fc.array(reportStep, { maxLength: 8 });

/** The same log with the rounds planned before it and reports in between. */
export function withRounds(
  checks: readonly Recorded<ConsentCheckEvent>[],
  reports: readonly ReportStep[],
): readonly Recorded<ConsentCheckEvent | AuditRoundEvent>[] {
  const start = Date.parse(startOfLocalDay(FIRST_DAY));
  const revisions = new Map<string, { revision: number; latest: string }>();
  const ofRound = (round: string, at: number, event: AuditRoundEvent, backdated: number) => {
    const recordedAt = new Date(at).toISOString();
    const { revision, latest } = revisions.get(round) ?? { revision: 0, latest: '' };
    const day = addDays(localDateOf(recordedAt), -backdated);
    const occurredOn = day < latest ? latest : day;
    revisions.set(round, { revision: revision + 1, latest: occurredOn });
    const dated = { ...event, data: { ...event.data, occurredOn } } as AuditRoundEvent;
    return recordedAs(dated, { stream: `sampleAudit-${round}`, revision }, 0, recordedAt);
  };
  const planned = ROUNDS.map((round, n) => ofRound(round, start, roundPlanned(n), 3 * n));
  const reported = [...reports]
    .sort((a, b) => a.hours - b.hours)
    .map(({ round, hours, daysBack, ...data }) => {
      const event: AuditRoundEvent = { type: 'RegionReported', data: { ...data, occurredOn: '' } };
      return ofRound(round, start + hours * 3_600_000, event, daysBack);
    });
  return [...planned, ...reported, ...checks].sort((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt),
  );
}

const roundPlanned = (n: number): AuditRoundEvent => ({
  type: 'AuditRoundPlanned',
  data: {
    programme: PROGRAMME,
    title: personal('round:spec', 'Stikprøvekontrol'),
    regime: 'normal',
    periodFrom: '2022-01-01',
    periodTo: '2022-12-31',
    regions: REGIONS.slice(0, 3 - n),
    answerBusinessDays: 10,
    sampling: n === 1 ? 'named-by-hand' : 'drawn',
    occurredOn: FIRST_DAY,
  },
});

/** The events that the real decisions make of the steps, in the order of the log. */
export function historyOf(given: readonly Step[]): readonly Recorded<ConsentCheckEvent>[] {
  const streams = new Map<number, { check: ConsentCheck; revision: number }>();
  const log: Recorded<ConsentCheckEvent>[] = [];
  let at = Date.parse(startOfLocalDay(FIRST_DAY));
  for (const [n, { check, act: first, hoursLater, daysBack }] of given.entries()) {
    at += hoursLater * 3_600_000;
    const now = new Date(at).toISOString();
    const issued = issuedAt(now, n);
    const occurredOn = addDays(issued.today, -daysBack);
    const stream = streams.get(check) ?? { check: consentChecks.initialState, revision: 0 };
    streams.set(check, stream);
    const possible =
      stream.revision === 0 ? [openingOf(check)] : [...acts.slice(first), ...acts.slice(0, first)];
    for (const event of firstSuccess(possible, stream.check, idOf(check), issued, occurredOn)) {
      const place = { stream: `consentCheck-${idOf(check)}`, revision: stream.revision };
      log.push(recordedAs(event, place, log.length, now));
      stream.check = consentChecks.evolve(stream.check, event);
      stream.revision += 1;
    }
  }
  return log;
}

const idOf = (check: number): string => `C-${check}`;

/** Somebody who may do everything, and never twice the same: four eyes are another spec's matter. */
function issuedAt(now: string, n: number): Issued {
  const actor = { id: `actor-${n}`, role: 'system' } as const;
  return {
    commandId: derivedId('history', String(n)),
    actor,
    now,
    today: localDateOf(now),
    correlationId: 'history',
  };
}

/** Checks of three regions and three rounds and outside any, drawn in families of one to five or named by hand. */
function openingOf(check: number): Act {
  const sample = { sample: `S-${check}`, region: REGIONS[check % REGIONS.length], programme: PROGRAMME };
  const round = ROUNDS[Math.floor(check / 2) % (ROUNDS.length + 1)];
  if (check % 3 === 2 || round === undefined)
    return act(LogSpotCheck, logSpotCheck, {
      ...sample,
      ...(round ? { round } : {}),
      request: check % 2 === 0,
    });
  const drawn = {
    round,
    answerBusinessDays: 10,
    patientGroup: 'g',
    department: 'd',
    analysedOn: '2022-09-01',
  };
  return act(OpenDrawnCheck, openDrawnCheck, { ...sample, ...drawn, unitSize: 1 + (check % 5) });
}

function firstSuccess(
  possible: readonly Act[],
  check: ConsentCheck,
  ...[id, issued, occurredOn]: [string, Issued, string]
): readonly ConsentCheckEvent[] {
  for (const attempt of possible) {
    try {
      const events = attempt(check, id, issued, occurredOn);
      if (events.length > 0) return events;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return [];
}

function recordedAs<E extends ConsentCheckEvent | AuditRoundEvent>(
  event: E,
  place: { readonly stream: string; readonly revision: number },
  index: number,
  recordedAt: string,
): Recorded<E> {
  const metadata = {
    schemaVersion: 1,
    commandId: 'history',
    fingerprint: '',
    actor: cast.tilsyn,
    correlationId: 'history',
  };
  const id = derivedId('history', place.stream, String(place.revision));
  return { ...event, ...place, id, position: String(index + 1), recordedAt, metadata };
}
