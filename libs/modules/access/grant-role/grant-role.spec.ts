import { describe, expect, it } from '@jest/globals';
import { personal } from '#platform/kernel';
import { specify } from '#platform/testing';
import * as cast from '../access.fixtures.js';
import { accounts } from '../account.js';
import { GrantRole, grantRole, grantRoleInput, type GrantRoleInput } from './grant-role.js';

const { given } = specify(accounts, grantRole);
const reason = 'Ny i teamet';
const grant = (input: Partial<GrantRoleInput> = {}, actor = cast.administrator, id = cast.KAREN) =>
  new GrantRole(id, { role: 'auditor', reason, ...input }, cast.issuedBy(actor));

describe('granting a role', () => {
  it('grants from today, until it is revoked', () =>
    given()
      .when(grant())
      .then(cast.roleGranted({ occurredOn: cast.TODAY })));
  it('grants a regional role from a day to a day', () =>
    given()
      .when(grant({ role: 'regional-director', region: '1084', from: '2023-04-01', until: '2023-04-30' }))
      .then(
        cast.roleGranted({
          ...{ role: 'regional-director', region: '1084', until: '2023-04-30', occurredOn: '2023-04-01' },
          reason: personal('account:ac-karen', reason),
        }),
      ));
  it('grants anew on the day of a revocation', () =>
    given(cast.contactGranted, cast.roleRevoked())
      .when(grant())
      .then(cast.roleGranted({ occurredOn: cast.TODAY })));
  it('grants from the day after the last day of the one before', () =>
    given(cast.contactGranted)
      .when(grant({ from: '2024-01-01' }))
      .then(cast.roleGranted({ occurredOn: '2024-01-01' })));
  it('grants at once where one that was to come is revoked', () =>
    given(cast.roleGranted({ occurredOn: '2023-05-01' }), cast.roleRevoked())
      .when(grant())
      .then(cast.roleGranted({ occurredOn: cast.TODAY })));
  it('stays quiet when the account has the role already', () => {
    given(cast.roleGranted()).when(grant()).thenNothing();
    given(cast.contactGranted)
      .when(grant({ role: 'regional-contact', region: '1084', until: '2023-12-31' }))
      .thenNothing();
  });
  it('refuses a second one while one is in effect', () => {
    given(cast.contactGranted).when(grant()).thenRefused('grant.in-effect');
    given(cast.contactGranted)
      .when(grant({ from: '2023-12-31' }))
      .thenRefused('grant.in-effect');
    given(cast.contactGranted)
      .when(grant({ role: 'regional-contact', region: '1085', until: '2023-12-31' }))
      .thenRefused('grant.in-effect');
  });
  it('refuses one that would begin before another', () =>
    given(cast.roleGranted({ occurredOn: '2023-05-01' }))
      .when(grant({ until: '2023-04-30' }))
      .thenRefused('date.out-of-order'));
  it('refuses everybody but an administrator', () =>
    given().when(grant({}, cast.auditor)).thenRefused('access.role-not-allowed'));
  it('refuses to grant to oneself', () =>
    given()
      .when(grant({}, cast.administrator, cast.administrator.id))
      .thenRefused('access.same-person'));
  it('refuses a regional role without a region, and another with one', () => {
    given()
      .when(grant({ role: 'regional-contact' }))
      .thenRefused('grant.region-missing');
    given()
      .when(grant({ region: '1084' }))
      .thenRefused('grant.region-superfluous');
  });
  it('refuses Tilsyn’s own role', () =>
    given()
      .when(grant({ role: 'system' }, cast.signOn))
      .thenRefused('grant.role-not-grantable'));
  it('refuses a day that has passed, and a last day before the first', () => {
    given()
      .when(grant({ from: '2023-03-14' }))
      .thenRefused('grant.backdated');
    given()
      .when(grant({ until: '2023-03-14' }))
      .thenRefused('grant.ends-before-it-begins');
  });
  it('takes no reason that looks like a CPR number, nor none', () => {
    const refused = (input: object) => grantRoleInput.safeParse({ role: 'auditor', ...input }).success;
    expect(refused({ reason: 'se 010190-1234' })).toBe(false);
    expect(refused({ reason: '  ' })).toBe(false);
    expect(refused({})).toBe(false);
    expect(refused({ reason })).toBe(true);
  });
});
