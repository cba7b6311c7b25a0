import { describe, expect, it } from '@jest/globals';
import { fold } from '#platform/kernel';
import { consentChecks, type ConsentCheck, type OpenedCheck } from './consent-check.js';
import * as cast from './consent-check.fixtures.js';
import type { ConsentCheckEvent } from './consent-check-events.js';
import { openState } from './open-state.js';

const after = (...events: ConsentCheckEvent[]): OpenedCheck => {
  const check: ConsentCheck = fold(consentChecks, events);
  if (check.status === 'unopened') throw new Error('the check is unopened');
  return check;
};
const assessed = [
  cast.checkOpened,
  cast.answerRequested,
  cast.answeredNotObtained,
  cast.assessedNonconforming,
];
const remedied = [
  ...assessed,
  cast.patientContacted,
  cast.consentPledged,
  cast.consentObtained,
  cast.closingProposed,
];

describe('a consent check', () => {
  it('stands at the 13th meeting as the committee was told', () => {
    const states = Object.entries(cast.roundOne).map(([id, events]) => [id, openState(after(...events))]);
    expect(Object.fromEntries(states)).toEqual({
      'R1-MJ-1': 'awaitingRetrospectiveConsent',
      'R1-SJ-1': 'awaitingRetrospectiveConsent',
      'R1-SJ-2': 'awaitingRetrospectiveConsent',
      'R1-HS-1': 'closed',
      'R1-HS-2': 'transferOffered',
      'R1-HS-3': 'awaitingAnswer',
      'R1-HS-4': 'awaitingAnswer',
      'R1-HS-5': 'awaitingAnswer',
      'R1-HS-6': 'awaitingAnswer',
    });
  });

  it.each([
    ['opened', [cast.checkOpened], 'awaitingAnswer'],
    ['answered', [cast.checkOpened, cast.answeredNotObtained], 'awaitingAssessment'],
    ['investigated', [cast.checkOpened, cast.investigationStarted], 'underInvestigation'],
    [
      'investigated and offered',
      [cast.checkOpened, cast.investigationStarted, cast.transferOffered],
      'transferOffered',
    ],
    [
      'refused by the other region',
      [cast.checkOpened, cast.transferOffered, cast.transferRefused],
      'awaitingAnswer',
    ],
    ['proposed', remedied, 'awaitingVerification'],
    ['rejected', [...remedied, cast.closingRejected], 'awaitingRetrospectiveConsent'],
    ['without consent', [...assessed, cast.consentRefused], 'awaitingDataHandling'],
    ['reopened', [...remedied, cast.closedAsRemedied, cast.checkReopened], 'awaitingAnswer'],
  ] as const)('is in one state when %s', (_how, events, state) =>
    expect(openState(after(...events))).toBe(state),
  );

  it('keeps the compliance at analysis through remediation and closing, and through a reopening', () => {
    const closed = after(...remedied, cast.closingVerified, cast.closedAsRemedied);
    expect([openState(closed), closed.complianceAtAnalysis]).toEqual(['closed', 'nonconforming']);
    expect(after(...remedied, cast.closedAsRemedied, cast.checkReopened).complianceAtAnalysis).toBe(
      'nonconforming',
    );
  });

  it('states the compliance anew at a new assessment', () => {
    const reopened = [...remedied, cast.closedAsRemedied, cast.checkReopened];
    expect(after(...reopened, cast.foundInRelativesRecord, cast.assessedCompliant).complianceAtAnalysis).toBe(
      'compliant',
    );
  });

  it('has one open deadline of a kind, moved by what happens', () => {
    expect(after(cast.hs2Opened, cast.hs2Requested).deadlines).toEqual({
      answer: { from: '2022-12-01', dueOn: '2022-12-15' },
    });
    const offered = [
      cast.hs2Opened,
      cast.hs2Requested,
      cast.investigationStarted,
      cast.investigationEnded,
      cast.transferOffered,
    ];
    expect(after(...offered).deadlines).toEqual({
      answer: { from: '2022-12-15', dueOn: '2022-12-20' },
      'transfer-reply': { from: '2023-02-10', dueOn: '2023-02-17' },
    });
    const accepted = after(...offered, cast.transferAccepted);
    expect(accepted.region).toBe(cast.MIDTJYLLAND);
    expect(accepted.deadlines).toEqual({ answer: { from: '2023-02-13', dueOn: '2023-02-27' } });
    expect(after(...remedied).deadlines).toEqual({
      verification: { from: '2023-01-11', dueOn: '2023-01-18' },
    });
    expect(after(...remedied, cast.closedAsRemedied).deadlines).toEqual({});
  });

  it('takes a history that no command would have made', () => {
    const oddities = Object.values(cast).filter(isEvent);
    for (const first of oddities)
      for (const second of oddities) expect(() => after(cast.checkOpened, first, second)).not.toThrow();
    expect(fold(consentChecks, [cast.closedAsRemedied])).toEqual({ status: 'unopened' });
  });

  it('lets an event of a newer release pass', () => {
    const newer = { type: 'CheckSealed', data: { occurredOn: '2023-04-01' } } as unknown as ConsentCheckEvent;
    expect(after(cast.checkOpened, newer).latestOccurredOn).toBe('2023-04-01');
  });
});

function isEvent(value: unknown): value is ConsentCheckEvent {
  return typeof value === 'object' && value !== null && 'type' in value && 'data' in value;
}
