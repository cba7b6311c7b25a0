import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { ProposeClosing, proposeClosing } from './propose-closing.js';

const { given } = specify(consentChecks, proposeClosing, cast.terms);
const propose = (actor = cast.sjaelland) =>
  new ProposeClosing('R1-SJ-1', { occurredOn: '2023-01-11' }, cast.issuedBy(actor));
const assessed = [cast.checkOpened, cast.answeredNotObtained, cast.assessedNonconforming] as const;
const contacted = [...assessed, cast.patientContacted] as const;

describe('propose a closing', () => {
  it('gives the centre its deadline', () =>
    given(...contacted, cast.consentObtained)
      .when(propose())
      .then(cast.closingProposed));

  it('needs no consent for a deviation that is put right where it lies', () =>
    given(cast.checkOpened, cast.answeredNotObtained, {
      ...cast.assessedNonconforming,
      data: {
        ...cast.assessedNonconforming.data,
        deviations: [{ type: 'form-undated', weight: 'nonconformity' }],
      },
    })
      .when(propose())
      .then(cast.closingProposed));

  it('refuses without the consent', () =>
    given(...contacted)
      .when(propose())
      .thenRefused('consent-check.remedy-missing'));
  it('refuses without the contact', () =>
    given(...assessed, cast.consentObtained)
      .when(propose())
      .thenRefused('consent-check.patient-contact-missing'));
  it('refuses when the patient has refused', () =>
    given(...contacted, cast.consentRefused)
      .when(propose())
      .thenRefused('consent-check.data-handling-pending'));
  it('refuses the centre', () =>
    given(...contacted, cast.consentObtained)
      .when(propose(cast.auditor))
      .thenRefused('access.role-not-allowed'));
  it('stays quiet when proposed', () =>
    given(...contacted, cast.consentObtained, cast.closingProposed)
      .when(propose())
      .thenNothing());
});
