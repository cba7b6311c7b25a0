import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { RequestAnswer, requestAnswer } from './request-answer.js';

const { given } = specify(consentChecks, requestAnswer, cast.terms);
const request = (occurredOn?: string, actor = cast.auditor) =>
  new RequestAnswer('R1-SJ-1', { occurredOn }, cast.issuedBy(actor));
const asked = (occurredOn: string, dueOn: string) =>
  ({ ...cast.answerRequested, data: { ...cast.answerRequested.data, occurredOn, dueOn } }) as const;

describe('request an answer', () => {
  it('sets the due date by the rule of the round', () =>
    given(cast.checkOpened).when(request('2022-12-01')).then(cast.answerRequested));
  it('takes effect today unless told otherwise, over Easter', () =>
    given(cast.checkOpened).when(request()).then(asked('2023-03-15', '2023-03-29')));
  it('moves Tilsyn’s own day up to the check’s', () =>
    given(cast.checkOpened).when(request('2022-11-30', cast.tilsyn)).then(cast.answerRequested));
  it('refuses a day before the check was opened', () =>
    given(cast.checkOpened).when(request('2022-11-30')).thenRefused('date.out-of-order'));
  it('refuses the secretariat, which only reads', () =>
    given(cast.checkOpened)
      .when(request('2022-12-01', cast.secretariat))
      .thenRefused('access.role-not-allowed'));
  it('refuses a check that does not exist', () =>
    given().when(request()).thenRefused('consent-check.unknown'));
  it('stays quiet when asked already', () =>
    given(cast.checkOpened, cast.answerRequested).when(request()).thenNothing());
  it('stays quiet when answered unasked', () =>
    given(cast.checkOpened, cast.answeredNotObtained).when(request()).thenNothing());
});
