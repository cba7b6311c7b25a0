import { describe, expect, it } from '@jest/globals';
import { personal, type Actor } from '#platform/kernel';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { AnswerCheck, answerCheck, answerCheckInput } from './answer-check.js';

const { given } = specify(consentChecks, answerCheck, cast.terms);
const notObtained = {
  consent: 'not-obtained',
  information: { given: 'yes', certainty: 'confirmed' },
  occurredOn: '2022-12-14',
};
const answer = (more: object = {}, actor: Actor = cast.sjaelland) =>
  new AnswerCheck('R1-SJ-1', answerCheckInput.parse({ ...notObtained, ...more }), cast.issuedBy(actor));
const requested = given(cast.checkOpened, cast.answerRequested);
const { data: answered } = cast.answeredNotObtained;

describe('answer a check', () => {
  it('records what the region found and gives the centre its deadline', () =>
    requested.when(answer()).then(cast.answeredNotObtained));

  it('lets an auditor answer on behalf of the region', () =>
    requested
      .when(answer({}, cast.auditor))
      .then({ ...cast.answeredNotObtained, data: { ...answered, answeredBy: cast.auditor.id } }));

  it('corrects an answer nobody has assessed', () =>
    given(cast.checkOpened, cast.answerRequested, cast.answeredNotObtained)
      .when(answer({ consent: 'not-found', note: 'Arkivet er gennemgået' }))
      .then({
        ...cast.answeredNotObtained,
        data: {
          ...answered,
          consent: 'not-found',
          note: personal('sample:R1-SJ-1', 'Arkivet er gennemgået'),
        },
      }));

  it('takes unknown for what is left out', () =>
    expect(answerCheckInput.parse({ consent: 'not-found' })).toEqual({
      consent: 'not-found',
      information: { given: 'unknown', certainty: 'unknown' },
      evidence: [],
    }));

  it('refuses another region', () =>
    requested.when(answer({}, cast.hovedstaden)).thenRefused('access.other-region'));

  it.each([
    ['an exemption without a reason', { consent: 'not-applicable' }, 'consent-check.exemption-missing'],
    [
      'a reason without an exemption',
      { exemption: 'diagnostic-sample' },
      'consent-check.exemption-unfounded',
    ],
    [
      'a form signed after the answer',
      {
        consent: 'written',
        evidence: [{ sha256: cast.FORM_SHA256, bytes: 1, signedOn: '2022-12-15', filedIn: 'elsewhere' }],
      },
      'consent-check.signed-in-the-future',
    ],
  ])('refuses %s', (_what, more, code) => requested.when(answer(more)).thenRefused(code));

  it('refuses what is assessed', () =>
    given(cast.checkOpened, cast.answeredNotObtained, cast.assessedNonconforming)
      .when(answer({ occurredOn: '2022-12-19' }))
      .thenRefused('consent-check.remedy-pending'));

  it('refuses a closed check', () =>
    given(cast.checkOpened, cast.closedAsRemedied)
      .when(answer({ occurredOn: '2023-01-20' }))
      .thenRefused('consent-check.closed'));

  it('stays quiet when the same is said again', () =>
    given(cast.checkOpened, cast.answerRequested, cast.answeredNotObtained).when(answer()).thenNothing());
});
