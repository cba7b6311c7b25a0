import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import * as cast from '../access.fixtures.js';
import { accounts } from '../account.js';
import { RevokeRole, revokeRole, type RevokeRoleInput } from './revoke-role.js';

const { given } = specify(accounts, revokeRole, true);
const lonely = specify(accounts, revokeRole, false);
const revoke = (input: Partial<RevokeRoleInput> = {}, actor = cast.administrator, id = cast.KAREN) =>
  new RevokeRole(id, { reason: 'Ny i teamet', ...input }, cast.issuedBy(actor));

describe('revoking a role', () => {
  it('revokes at once', () => given(cast.roleGranted()).when(revoke()).then(cast.roleRevoked()));
  it('revokes from a day ahead', () =>
    given(cast.roleGranted())
      .when(revoke({ from: '2023-04-01' }))
      .then(cast.roleRevoked('2023-04-01')));
  it('brings an announced revocation forward', () =>
    given(cast.roleGranted(), cast.roleRevoked('2023-04-01')).when(revoke()).then(cast.roleRevoked()));
  it('revokes what was to come', () =>
    given(cast.roleGranted({ occurredOn: '2023-05-01' }))
      .when(revoke())
      .then(cast.roleRevoked()));
  it('stays quiet when nothing reaches beyond the day', () => {
    given(cast.roleGranted(), cast.roleRevoked()).when(revoke()).thenNothing();
    given(cast.roleGranted({ until: '2023-03-31' }))
      .when(revoke({ from: '2023-04-01' }))
      .thenNothing();
  });
  it('refuses everybody but an administrator', () =>
    given(cast.roleGranted()).when(revoke({}, cast.auditor)).thenRefused('access.role-not-allowed'));
  it('refuses to revoke from oneself', () =>
    given(cast.administratorGranted)
      .when(revoke({}, cast.administrator, cast.administrator.id))
      .thenRefused('access.same-person'));
  it('refuses a day that has passed', () =>
    given(cast.roleGranted())
      .when(revoke({ from: '2023-03-14' }))
      .thenRefused('grant.backdated'));
  it('refuses where there never was a role', () => given().when(revoke()).thenRefused('grant.none'));
  it('refuses to take away the last administrator, and nobody else', () => {
    lonely
      .given(cast.administratorGranted)
      .when(revoke({}, cast.signOn))
      .thenRefused('grant.last-administrator');
    lonely.given(cast.roleGranted()).when(revoke()).then(cast.roleRevoked());
    given(cast.administratorGranted).when(revoke()).then(cast.roleRevoked());
  });
});
