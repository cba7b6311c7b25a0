import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import * as cast from '../access.fixtures.js';
import { accounts } from '../account.js';
import { ResetSecondFactor, resetSecondFactor } from './reset-second-factor.js';

const { given } = specify(accounts, resetSecondFactor, true);
const without = specify(accounts, resetSecondFactor, false);
const LATER = '2023-04-15';
const reset = (actor = cast.administrator, id = cast.KAREN, today = cast.TODAY) =>
  new ResetSecondFactor(id, { reason: 'Ny i teamet' }, cast.issuedBy(actor, today));

describe('resetting a second factor', () => {
  it('keeps who did it and why', () => given().when(reset()).then(cast.secondFactorReset));
  it('keeps each time one is lost', () =>
    given(cast.secondFactorReset).when(reset()).then(cast.secondFactorReset));
  it('stays quiet when there is none', () => without.given().when(reset()).thenNothing());
  it('refuses everybody but an administrator', () =>
    given().when(reset(cast.auditor)).thenRefused('access.role-not-allowed'));
  it('refuses the own', () =>
    given().when(reset(cast.administrator, cast.administrator.id)).thenRefused('access.same-person'));
  it('refuses whoever has just handed out a new link', () =>
    given(cast.invitationRenewed).when(reset()).thenRefused('second-factor.second-person'));
  it('refuses whoever has handed one out, also when another has done so since', () =>
    given(cast.invitationRenewed, {
      type: 'InvitationRenewed',
      data: { renewedBy: cast.secondAdministrator.id, occurredOn: cast.TODAY },
    })
      .when(reset())
      .thenRefused('second-factor.second-person'));
  it('leaves it to another administrator then, or until much later', () => {
    const byAnother = { resetBy: cast.secondAdministrator.id };
    given(cast.invitationRenewed)
      .when(reset(cast.secondAdministrator))
      .then({ ...cast.secondFactorReset, data: { ...cast.secondFactorReset.data, ...byAnother } } as never);
    given(cast.invitationRenewed)
      .when(reset(cast.administrator, cast.KAREN, LATER))
      .then({
        ...cast.secondFactorReset,
        data: { ...cast.secondFactorReset.data, occurredOn: LATER },
      } as never);
  });
});
