import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import {
  RecordRetrospectiveConsent,
  recordRetrospectiveConsent,
  recordRetrospectiveConsentInput,
} from './record-retrospective-consent.js';

const { given } = specify(consentChecks, recordRetrospectiveConsent, cast.terms);
const record = (input: object, actor = cast.sjaelland) =>
  new RecordRetrospectiveConsent(
    'R1-SJ-1',
    recordRetrospectiveConsentInput.parse({ occurredOn: '2023-01-10', ...input }),
    cast.issuedBy(actor),
  );
const obtained = { outcome: 'obtained', evidence: cast.consentObtained.data.evidence };
const pledged = [
  cast.checkOpened,
  cast.answeredNotObtained,
  cast.assessedNonconforming,
  cast.patientContacted,
  cast.consentPledged,
] as const;

describe('record a retrospective consent', () => {
  it('records the form by its hash', () =>
    given(...pledged)
      .when(record(obtained))
      .then(cast.consentObtained));
  it('hands a refusal to the centre', () =>
    given(...pledged)
      .when(record({ outcome: 'refused' }))
      .then(cast.consentRefused));
  it('hands an impossibility to the centre, with its reason', () =>
    given(...pledged)
      .when(record({ outcome: 'impossible', reason: 'deceased' }))
      .then(cast.consentImpossible));
  it('refuses a form signed after the day of the record', () =>
    given(...pledged)
      .when(record({ ...obtained, occurredOn: '2023-01-06' }))
      .thenRefused('consent-check.signed-in-the-future'));
  it('refuses a consent once the normal closing is barred', () =>
    given(...pledged, cast.consentRefused)
      .when(record(obtained))
      .thenRefused('consent-check.data-handling-pending'));
  it('refuses the centre', () =>
    given(...pledged)
      .when(record(obtained, cast.auditor))
      .thenRefused('access.role-not-allowed'));
  it('stays quiet when the same outcome stands', () => {
    given(...pledged, cast.consentObtained)
      .when(record(obtained))
      .thenNothing();
    given(...pledged, cast.consentRefused)
      .when(record({ outcome: 'refused' }))
      .thenNothing();
  });
});
