import { describe, it } from '@jest/globals';
import { personal } from '#platform/kernel';
import { specify } from '#platform/testing';
import { sealKey, type KnownContacts } from '../known-contacts.js';
import * as cast from '../organisations.fixtures.js';
import { programmes } from '../programme.js';
import { AppointContact, appointContact, appointContactInput } from './appoint-contact.js';

const { name, email } = cast.hovedstadensContact;
const known: KnownContacts = new Map([
  [sealKey(personal('contact:dk-genome/consent-1084/1', name)), { name, email }],
]);
const { given } = specify(programmes, appointContact, known);
const registered = [cast.programmeRegistered, cast.hovedstadenRegistered];

const appoint = (changes: object = {}, actor = cast.administrator, occurredOn = '2022-12-16') =>
  new AppointContact(
    cast.PROGRAMME,
    appointContactInput.parse({ ...cast.hovedstadensContact, occurredOn, ...changes }),
    cast.issuedBy(actor),
  );

describe('appointing a contact', () => {
  it('appoints under a key of its own', () =>
    given(...registered)
      .when(appoint())
      .then(cast.contactAppointed({ occurredOn: '2022-12-16' })));
  it('appoints a successor under another key', () => {
    const subject = 'contact:dk-genome/consent-1084/2';
    given(...registered, cast.contactAppointed())
      .when(appoint({ name: 'Ny samtykkekontakt' }))
      .then(
        cast.contactAppointed({
          name: personal(subject, 'Ny samtykkekontakt'),
          email: personal(subject, email),
          occurredOn: '2022-12-16',
        }),
      );
  });
  it('stays quiet when the same name and address hold the post', () =>
    given(...registered, cast.contactAppointed())
      .when(appoint())
      .thenNothing());
  it('brings a retired contact back', () =>
    given(...registered, cast.contactAppointed(), cast.contactRetired())
      .when(appoint())
      .then(
        cast.contactAppointed({
          name: personal('contact:dk-genome/consent-1084/2', name),
          email: personal('contact:dk-genome/consent-1084/2', email),
          occurredOn: '2022-12-16',
        }),
      ));
  it('refuses a programme nobody registered', () => given().when(appoint()).thenRefused('programme.unknown'));
  it('refuses everybody but an administrator', () =>
    given(...registered)
      .when(appoint({}, cast.secretariat))
      .thenRefused('access.role-not-allowed'));
  it('refuses a region that is not there on the day', () =>
    given(...registered)
      .when(appoint({ region: '9999' }))
      .thenRefused('contact.region-unknown'));
  it('refuses a regional duty without a region', () =>
    given(...registered)
      .when(appoint({ region: undefined }))
      .thenRefused('contact.region-missing'));
  it('refuses a day ahead and a day before the latest', () => {
    given(...registered)
      .when(appoint({}, cast.administrator, '2022-12-17'))
      .thenRefused('date.in-the-future');
    given(...registered)
      .when(appoint({}, cast.administrator, '2022-11-30'))
      .thenRefused('date.out-of-order');
  });
});
