import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import * as cast from '../organisations.fixtures.js';
import { programmes } from '../programme.js';
import { RetireContact, retireContact } from './retire-contact.js';

const { given } = specify(programmes, retireContact);
const appointed = [cast.programmeRegistered, cast.hovedstadenRegistered, cast.contactAppointed()];
const retire = (actor = cast.administrator, occurredOn = '2022-12-16', contact = 'consent-1084') =>
  new RetireContact(cast.PROGRAMME, { occurredOn, contact }, cast.issuedBy(actor));

describe('retiring a contact', () => {
  it('retires it', () =>
    given(...appointed)
      .when(retire())
      .then(cast.contactRetired('2022-12-16')));
  it('stays quiet when it is retired', () =>
    given(...appointed, cast.contactRetired())
      .when(retire())
      .thenNothing());
  it('refuses a contact nobody appointed', () =>
    given(...appointed)
      .when(retire(cast.administrator, '2022-12-16', 'nobody'))
      .thenRefused('contact.unknown'));
  it('refuses a programme nobody registered', () => given().when(retire()).thenRefused('programme.unknown'));
  it('refuses everybody but an administrator', () =>
    given(...appointed)
      .when(retire(cast.hovedstaden))
      .thenRefused('access.role-not-allowed'));
  it('refuses a day ahead and a day before the latest', () => {
    given(...appointed)
      .when(retire(cast.administrator, '2022-12-17'))
      .thenRefused('date.in-the-future');
    given(...appointed)
      .when(retire(cast.administrator, '2022-11-30'))
      .thenRefused('date.out-of-order');
  });
});
