import { describe, expect, it } from '@jest/globals';
import type { CheckItem } from '../item/check-item.js';
import { hindrances, offered } from './action.js';

const may = (...names: readonly string[]) => names.map((name) => ({ name, allowed: true, because: null }));
const mayNot = (name: string, code: string) => [
  { name, allowed: false, because: { code, detail: `${code}.` } },
];

describe('the buttons of an item', () => {
  it('have one that is the main one: what the item waits for', () =>
    expect(
      offered({
        state: 'awaitingAssessment',
        actions: may('AnswerCheck', 'StartInvestigation', 'AssessCheck'),
        deadlines: [],
      }),
    ).toEqual({ main: 'AssessCheck', others: ['AnswerCheck', 'StartInvestigation'] }));

  it('have none that is the main one when it is somebody else’s turn', () =>
    expect(
      offered({
        state: 'awaitingAssessment',
        actions: may('AnswerCheck', 'OfferTransfer'),
        deadlines: [],
      }),
    ).toEqual({
      main: undefined,
      others: ['AnswerCheck', 'OfferTransfer'],
    }));

  it('leave out what would be refused, and what this page does not know', () =>
    expect(
      offered({
        state: 'closed',
        deadlines: [],
        actions: [
          ...may('ReportToCommittee', 'ReopenCheck'),
          ...mayNot('AssessCheck', 'consent-check.not-answered'),
        ],
      }),
    ).toEqual({ main: undefined, others: ['ReopenCheck'] }));

  it('have the contact with the patient as the main one only while it is due', () => {
    const actions = may('RecordPatientContact', 'RecordRetrospectiveConsent');
    const due = [{ kind: 'patient-contact-confirmation' }] as unknown as CheckItem['deadlines'];
    const main = (deadlines: CheckItem['deadlines']) =>
      offered({ state: 'awaitingRetrospectiveConsent', actions, deadlines }).main;
    expect([main(due), main([])]).toEqual(['RecordPatientContact', 'RecordRetrospectiveConsent']);
  });
});

describe('what is in the way of the next step', () => {
  const withheld = (name: string, code: string) => hindrances({ actions: mayNot(name, code) });

  it('is that the step before was the reader’s own', () =>
    expect([
      withheld('AssessCheck', 'access.same-person')[0]?.own,
      withheld('VerifyClosing', 'access.same-person')[0]?.own,
      withheld('DecideDataHandling', 'access.same-person')[0]?.own,
    ]).toEqual(['answered', 'proposed', 'assessed']));

  it('is what is still missing', () =>
    expect(withheld('ProposeClosing', 'consent-check.remedy-missing')).toEqual([
      { action: 'ProposeClosing', own: undefined, code: 'consent-check.remedy-missing' },
    ]));

  it('is not that the item is elsewhere on its way', () =>
    expect(withheld('VerifyClosing', 'consent-check.not-answered')).toEqual([]));
});
