import { describe, expect, it } from '@jest/globals';
import { eventsKnown, fold, type Actor } from '#platform/kernel';
import { consentChecks, type OpenedCheck } from '../consent-check.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import * as cast from '../consent-check.fixtures.js';
import { historyOf, mayRead } from './check-history.js';
import { possibleActions } from './possible-actions.js';
import { shownCheck } from './shown-check.js';

const ID = 'R1-HS-2';
const recordedAll = (events: readonly ConsentCheckEvent[], id = ID) =>
  events.map((event, revision) => cast.recorded(event, id, revision));

function checkOf(events: readonly ConsentCheckEvent[]): OpenedCheck {
  const check = fold(consentChecks, recordedAll(events));
  if (check.status === 'unopened') throw new Error('the cast is not on stage');
  return check;
}

const shown = (events: readonly ConsentCheckEvent[], id = ID) =>
  shownCheck.parse({
    ...historyOf(id, checkOf(events), {
      events: recordedAll(events, id),
      calendar: cast.terms.calendar,
    }),
    ...{ asOf: '2023-03-15', knownOn: '2023-03-15', actions: [] },
  });

const offered = cast.roundOne[ID] ?? [];
const pledged = [
  cast.checkOpened,
  cast.answerRequested,
  cast.answeredNotObtained,
  cast.assessedNonconforming,
  cast.patientContacted,
  cast.consentPledged,
] as const;

describe('the history of a check', () => {
  it('tells where the check stands and how it came there', () => {
    const history = shown(offered);
    expect(history).toMatchObject({
      revision: 3,
      state: 'transferOffered',
      waitingFor: 'another-region',
      looked: true,
      lookedOn: '2023-02-10',
      region: cast.HOVEDSTADEN,
      offeredTo: cast.MIDTJYLLAND,
      investigatedSince: '2022-12-12',
      complianceAtAnalysis: null,
      answer: null,
    });
    expect(history.history.map(({ type, occurredOn, revision }) => [type, occurredOn, revision])).toEqual([
      ['ConsentCheckOpened', '2022-12-01', 0],
      ['AnswerRequested', '2022-12-01', 1],
      ['InvestigationStarted', '2022-12-12', 2],
      ['TransferOffered', '2023-02-10', 3],
    ]);
  });

  it('is open to the centre, the responsible region and the one it is offered to', () => {
    const check = checkOf(offered);
    const readers = [cast.auditor, cast.secretariat, cast.hovedstaden, cast.midtjylland, cast.sjaelland];
    expect(readers.map((reader) => mayRead(reader, check))).toEqual([true, true, true, true, false]);
  });

  it('names the rule and the event each deadline follows from, with the business days it gave', () => {
    const [contact] = shown([
      cast.checkOpened,
      cast.answeredNotObtained,
      cast.assessedNonconforming,
    ]).deadlines;
    expect(contact).toMatchObject({
      kind: 'patient-contact',
      dueOn: '2022-12-19',
      party: 'region',
      rule: { name: 'patientContact', businessDays: 1 },
      setBy: { type: 'CheckAssessed', revision: 2, occurredOn: '2022-12-16' },
      movedBy: null,
    });
    const investigated = [
      cast.hs2Opened,
      cast.hs2Requested,
      cast.investigationStarted,
      cast.investigationEnded,
    ];
    expect(shown(investigated).deadlines).toMatchObject([
      {
        kind: 'answer',
        rule: { name: 'answer', businessDays: 10 },
        setBy: { type: 'AnswerRequested' },
        movedBy: { type: 'InvestigationEnded', revision: 3 },
      },
    ]);
    expect(shown([...pledged, cast.closingProposed]).deadlines.map(({ kind }) => kind)).toEqual([
      'verification',
    ]);
  });

  it('shows the latest answer and the hashes of the forms, until the question is put anew', () => {
    const obtained = shown([...pledged, cast.consentObtained]);
    expect(obtained.answer).toMatchObject({ consent: 'not-obtained', revision: 2 });
    expect(obtained.evidence).toMatchObject([
      { sha256: cast.FORM_SHA256, shownWith: 'retrospective-consent', revision: 6 },
    ]);
    const reopened: ConsentCheckEvent = {
      type: 'CheckReopened',
      data: { region: cast.SJAELLAND, dueOn: '2023-04-01', businessDays: 10, occurredOn: '2023-03-15' },
    };
    expect(shown([...pledged, cast.consentObtained, cast.closedAsRemedied, reopened])).toMatchObject({
      answer: null,
      evidence: [],
      looked: true,
    });
  });

  it('as of an earlier day is its beginning', () => {
    const known = eventsKnown(recordedAll(offered), { asOf: '2022-12-12', knownOn: '2023-03-15' });
    expect(known.map(({ type }) => type)).toEqual([
      'ConsentCheckOpened',
      'AnswerRequested',
      'InvestigationStarted',
    ]);
  });
});

describe('what a reader may do with a check', () => {
  const actionsOf = (reader: Actor, events: readonly ConsentCheckEvent[]) => {
    const looked = { id: ID, check: checkOf(events), terms: cast.terms, issued: cast.issuedBy(reader) };
    const actions = possibleActions(looked, 'en');
    return {
      allowed: actions.filter(({ allowed }) => allowed).map(({ name }) => name),
      refused: Object.fromEntries(
        actions.flatMap(({ name, because }) => (because ? [[name, because.code]] : [])),
      ),
    };
  };

  it('is what the decisions themselves would let through', () => {
    const requested = [cast.checkOpened, cast.answerRequested];
    expect(actionsOf(cast.auditor, requested)).toMatchObject({
      allowed: ['AnswerCheck', 'StartInvestigation'],
      refused: { AssessCheck: 'consent-check.not-answered', ReopenCheck: 'consent-check.not-closed' },
    });
    expect(actionsOf(cast.sjaelland, requested).allowed).toEqual([
      'AnswerCheck',
      'OfferTransfer',
      'RecordPatientContact',
    ]);
    expect(actionsOf(cast.hovedstaden, requested)).toEqual({ allowed: [], refused: {} });
    expect(actionsOf(cast.secretariat, requested)).toEqual({ allowed: [], refused: {} });
  });

  it('is the reply to a transfer for the region it is offered to, and nothing else', () => {
    expect(actionsOf(cast.midtjylland, offered)).toEqual({
      allowed: ['AcceptTransfer', 'RefuseTransfer'],
      refused: {},
    });
  });

  it('is not the second step for whoever took the first', () => {
    const answered = { ...cast.answeredNotObtained.data, answeredBy: cast.auditor.id };
    const byHand: readonly ConsentCheckEvent[] = [
      cast.checkOpened,
      { ...cast.answeredNotObtained, data: answered },
    ];
    expect(actionsOf(cast.auditor, byHand).refused).toMatchObject({ AssessCheck: 'access.same-person' });
    expect(actionsOf(cast.otherAuditor, byHand).allowed).toContain('AssessCheck');
  });

  it('is to reopen once it is closed', () => {
    const closed = [
      ...pledged,
      cast.consentObtained,
      cast.closingProposed,
      cast.closingVerified,
      cast.closedAsRemedied,
    ];
    expect(actionsOf(cast.auditor, closed).allowed).toEqual(['ReopenCheck']);
  });
});
