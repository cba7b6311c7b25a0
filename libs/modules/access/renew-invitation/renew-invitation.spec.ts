import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import * as cast from '../access.fixtures.js';
import type { AccountEvent } from '../account-events.js';
import { accounts } from '../account.js';
import { RenewInvitation, renewInvitation } from './renew-invitation.js';

const protectedBy = { signsInBy: 'password', secondFactor: true } as const;
const { given } = specify(accounts, renewInvitation, protectedBy);
const pending = specify(accounts, renewInvitation, { signsInBy: 'invitation-pending', secondFactor: false });
const open = specify(accounts, renewInvitation, { signsInBy: 'password', secondFactor: false });
const abroad = specify(accounts, renewInvitation, { signsInBy: 'single-sign-on', secondFactor: false });
const renewedBySecond: AccountEvent = {
  type: 'InvitationRenewed',
  data: { renewedBy: cast.secondAdministrator.id, occurredOn: cast.TODAY },
};
const LATER = '2023-04-15';
const renew = (actor = cast.administrator, id = cast.KAREN, today = cast.TODAY) =>
  new RenewInvitation(id, {}, cast.issuedBy(actor, today));

describe('renewing an invitation', () => {
  it('keeps who asked for the link', () => given().when(renew()).then(cast.invitationRenewed));
  it('keeps each time it is asked for', () =>
    given(cast.invitationRenewed).when(renew()).then(cast.invitationRenewed));
  it('refuses everybody but an administrator', () =>
    given().when(renew(cast.auditor)).thenRefused('access.role-not-allowed'));
  it('refuses whoever has just reset the second factor', () => {
    given(cast.secondFactorReset).when(renew()).thenRefused('second-factor.second-person');
    given(cast.secondFactorReset).when(renew(cast.secondAdministrator)).then(renewedBySecond);
  });
  it('refuses a link to oneself', () =>
    given().when(renew(cast.administrator, cast.administrator.id)).thenRefused('access.same-person'));
  it('refuses whoever has reset the second factor, also when another has done so since', () => {
    const byAnother = { ...cast.secondFactorReset.data, resetBy: cast.secondAdministrator.id };
    given(cast.secondFactorReset, { type: 'SecondFactorReset', data: byAnother } as AccountEvent)
      .when(renew())
      .thenRefused('second-factor.second-person');
  });
  it('gives one administrator a link to an invitation that nobody has taken up', () =>
    pending.given().when(renew()).then(cast.invitationRenewed));
  it('refuses a link to somebody who signs in elsewhere', () =>
    abroad.given().when(renew()).thenRefused('invitation.signs-in-elsewhere'));
});

describe('renewing the invitation of an account in use that has no second factor', () => {
  it('notes the first who asks', () => open.given().when(renew()).then(cast.invitationRenewalRequested));
  it('stays quiet when the same one asks again, until much later', () => {
    open.given(cast.invitationRenewalRequested).when(renew()).thenNothing();
    open
      .given(cast.invitationRenewalRequested)
      .when(renew(cast.secondAdministrator, cast.KAREN, LATER))
      .then({
        type: 'InvitationRenewalRequested',
        data: { requestedBy: cast.secondAdministrator.id, occurredOn: LATER },
      });
  });
  it('gives the link to another who asks', () =>
    open.given(cast.invitationRenewalRequested).when(renew(cast.secondAdministrator)).then(renewedBySecond));
  it('takes two again for the next link', () =>
    open
      .given(cast.invitationRenewalRequested, renewedBySecond)
      .when(renew())
      .then(cast.invitationRenewalRequested));
  it('does not give it to whoever has reset the second factor', () => {
    const asked: AccountEvent = {
      type: 'InvitationRenewalRequested',
      data: { requestedBy: cast.secondAdministrator.id, occurredOn: cast.TODAY },
    };
    open.given(cast.secondFactorReset, asked).when(renew()).thenRefused('second-factor.second-person');
  });
});
