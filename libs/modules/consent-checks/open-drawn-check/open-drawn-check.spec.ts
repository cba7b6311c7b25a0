import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { OpenDrawnCheck, openDrawnCheck } from './open-drawn-check.js';

const drawn = {
  programme: 'dk-genome',
  round: 'R2',
  answerBusinessDays: 10,
  sample: 'REQ-000117',
  region: cast.HOVEDSTADEN,
  patientGroup: 'rare-diseases',
  department: 'HS-KGA',
  analysedOn: '2023-02-01',
  unitSize: 3,
  occurredOn: '2023-03-14',
};
const open = (more: object = {}, actor = cast.tilsyn) =>
  new OpenDrawnCheck('C-117', { ...drawn, ...more }, cast.issuedBy(actor));
const opened = {
  type: 'ConsentCheckOpened',
  data: { ...drawn, origin: 'drawn', requestsAnswer: true },
} as const;
const { given } = specify(consentChecks, openDrawnCheck);

describe('open a drawn check', () => {
  it('opens the check of the sample', () => given().when(open()).then(opened));
  it('refuses a day to come', () =>
    given()
      .when(open({ occurredOn: '2023-03-16' }))
      .thenRefused('date.in-the-future'));
  it('refuses a regional contact', () =>
    given().when(open({}, cast.hovedstaden)).thenRefused('access.role-not-allowed'));
  it('refuses an id that stands for another sample', () =>
    given(cast.checkOpened).when(open()).thenRefused('consent-check.already-opened'));
  it('stays quiet when the check is there', () => given(opened).when(open()).thenNothing());
});
