import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { RecordPatientContact, recordPatientContact } from './record-patient-contact.js';

const { given } = specify(consentChecks, recordPatientContact);
const contact = (actor = cast.sjaelland) =>
  new RecordPatientContact('R1-SJ-1', { by: 'letter', occurredOn: '2022-12-19' }, cast.issuedBy(actor));
const assessed = [cast.checkOpened, cast.answeredNotObtained, cast.assessedNonconforming] as const;

describe('record a patient contact', () => {
  it('records the day and the way', () =>
    given(...assessed)
      .when(contact())
      .then(cast.patientContacted));
  it('refuses another region', () =>
    given(...assessed)
      .when(contact(cast.midtjylland))
      .thenRefused('access.other-region'));
  it('refuses a closed check', () =>
    given(cast.checkOpened, {
      ...cast.closedAsRemedied,
      data: { ...cast.closedAsRemedied.data, occurredOn: '2022-12-18' },
    })
      .when(contact())
      .thenRefused('consent-check.closed'));
  it('stays quiet for the same contact', () =>
    given(...assessed, cast.patientContacted)
      .when(contact())
      .thenNothing());
});
