import { describe, expect, it } from '@jest/globals';
import { personal, type Issued } from '#platform/kernel';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { LogSpotCheck, logSpotCheck, logSpotCheckInput, type RoundFacts } from './log-spot-check.js';

const roundOne: RoundFacts = {
  id: 'R1',
  programme: 'dk-genome',
  status: 'announced',
  regions: [cast.HOVEDSTADEN, cast.SJAELLAND],
  answerBusinessDays: 15,
};
const sample = { sample: 'R1-SJ-1', region: cast.SJAELLAND, occurredOn: '2022-12-01' };
const log = (more: object = {}, issued: Issued = cast.issuedBy(cast.auditor)) =>
  new LogSpotCheck('R1-SJ-1', logSpotCheckInput.parse({ ...sample, ...more }), issued);

const alone = specify(consentChecks, logSpotCheck, cast.terms, undefined);
const inRound = (round: Partial<RoundFacts> = {}) =>
  specify(consentChecks, logSpotCheck, cast.terms, { ...roundOne, ...round });
const opened = (more: object) =>
  cast.opened('R1-SJ-1', cast.SJAELLAND, { round: undefined, analysedOn: undefined, ...more });

describe('log a spot check', () => {
  it('opens the check and asks for the answer at once', () =>
    alone
      .given()
      .when(log({ programme: 'dk-genome' }))
      .then(opened({}), cast.answerRequested));

  it('asks later when told so, and seals the note', () =>
    alone
      .given()
      .when(log({ programme: 'dk-genome', request: false, note: 'Set ved besøg' }))
      .then(opened({ requestsAnswer: false, note: personal('sample:R1-SJ-1', 'Set ved besøg') })));

  it('leaves the request to the announcement of its round', () =>
    inRound({ status: 'planned' })
      .given()
      .when(log({ round: 'R1' }))
      .then(opened({ round: 'R1', answerBusinessDays: 15 })));

  it('counts the days of an announced round', () =>
    inRound()
      .given()
      .when(log({ round: 'R1' }))
      .then(opened({ round: 'R1', answerBusinessDays: 15 }), {
        type: 'AnswerRequested',
        data: { ...cast.answerRequested.data, businessDays: 15, dueOn: '2022-12-22' },
      }));

  it.each([
    ['a closed round', { status: 'closed' as const }, 'consent-check.round-closed'],
    ['a round without the region', { regions: [cast.HOVEDSTADEN] }, 'consent-check.region-not-in-round'],
    ['a round of another programme', { programme: 'other' }, 'consent-check.other-programme'],
  ])('refuses %s', (_what, round, code) =>
    inRound(round)
      .given()
      .when(log({ round: 'R1', programme: 'dk-genome' }))
      .thenRefused(code),
  );

  it.each([
    ['no programme', {}, 'consent-check.programme-missing'],
    ['an unknown region', { programme: 'dk-genome', region: '9999' }, 'consent-check.region-unknown'],
    [
      'a region that has ended',
      { programme: 'dk-genome', region: cast.ENDED },
      'consent-check.region-not-valid',
    ],
    ['a day to come', { programme: 'dk-genome', occurredOn: '2023-03-16' }, 'date.in-the-future'],
  ])('refuses %s', (_what, more, code) => alone.given().when(log(more)).thenRefused(code));

  it('refuses a regional contact', () =>
    alone
      .given()
      .when(log({}, cast.issuedBy(cast.sjaelland)))
      .thenRefused('access.role-not-allowed'));

  it('refuses an id that stands for another sample', () =>
    alone.given(cast.hs2Opened).when(log()).thenRefused('consent-check.already-opened'));

  it('stays quiet when the same sample is opened already', () =>
    inRound()
      .given(cast.checkOpened)
      .when(log({ round: 'R1' }))
      .thenNothing());

  it('takes no text that looks like a CPR number, and no field it does not know', () => {
    expect(logSpotCheckInput.safeParse({ ...sample, note: 'CPR 010190-1234' }).success).toBe(false);
    expect(logSpotCheckInput.safeParse({ ...sample, sample: '0101901234' }).success).toBe(false);
    expect(logSpotCheckInput.safeParse({ ...sample, remark: 'x' }).success).toBe(false);
  });
});
