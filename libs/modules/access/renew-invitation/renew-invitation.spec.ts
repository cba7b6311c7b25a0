import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import * as cast from '../access.fixtures.js';
import { accounts } from '../account.js';
import { RenewInvitation, renewInvitation } from './renew-invitation.js';

const { given } = specify(accounts, renewInvitation);
const renew = (actor = cast.administrator, id = cast.KAREN) =>
  new RenewInvitation(id, {}, cast.issuedBy(actor));

describe('renewing an invitation', () => {
  it('keeps who asked for the link', () => given().when(renew()).then(cast.invitationRenewed));
  it('keeps each time it is asked for', () =>
    given(cast.invitationRenewed).when(renew()).then(cast.invitationRenewed));
  it('refuses everybody but an administrator', () =>
    given().when(renew(cast.auditor)).thenRefused('access.role-not-allowed'));
  it('refuses whoever has just reset the second factor', () => {
    given(cast.secondFactorReset).when(renew()).thenRefused('second-factor.second-person');
    given(cast.secondFactorReset)
      .when(renew(cast.secondAdministrator))
      .then({
        type: 'InvitationRenewed',
        data: { renewedBy: cast.secondAdministrator.id, occurredOn: cast.TODAY },
      });
  });
  it('refuses a link to oneself', () =>
    given().when(renew(cast.administrator, cast.administrator.id)).thenRefused('access.same-person'));
});
