import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { RejectClosing, rejectClosing } from './reject-closing.js';

const { given } = specify(consentChecks, rejectClosing, cast.terms);
const note = 'Blankettens version fremgår ikke.';
const reject = (actor = cast.auditor) =>
  new RejectClosing('R1-SJ-1', { note, occurredOn: '2023-01-13' }, cast.issuedBy(actor));
const remedied = [
  cast.checkOpened,
  cast.answeredNotObtained,
  cast.assessedNonconforming,
  cast.patientContacted,
  cast.consentObtained,
] as const;

describe('reject a closing', () => {
  it('hands the check back with a new deadline', () =>
    given(...remedied, cast.closingProposed)
      .when(reject())
      .then(cast.closingRejected));
  it('refuses the proposer', () =>
    given(...remedied, {
      ...cast.closingProposed,
      data: { ...cast.closingProposed.data, proposedBy: cast.auditor.id },
    })
      .when(reject())
      .thenRefused('access.same-person'));
  it('refuses what nobody proposed, or what was rejected', () => {
    given(...remedied)
      .when(reject())
      .thenRefused('consent-check.remedy-pending');
    given(...remedied, cast.closingProposed, cast.closingRejected)
      .when(reject())
      .thenRefused('consent-check.remedy-pending');
  });
});
