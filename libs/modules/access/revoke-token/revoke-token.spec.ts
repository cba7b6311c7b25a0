import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import * as cast from '../access.fixtures.js';
import { accounts } from '../account.js';
import { RevokeToken, revokeToken } from './revoke-token.js';

const { given } = specify(accounts, revokeToken);
const revoke = (token = cast.TOKEN, actor = cast.administrator) =>
  new RevokeToken(cast.administrator.id, { token }, cast.issuedBy(actor));

describe('revoking a token', () => {
  it('revokes it', () => given(cast.tokenIssued).when(revoke()).then(cast.tokenRevoked));
  it('stays quiet when it is revoked', () =>
    given(cast.tokenIssued, cast.tokenRevoked).when(revoke()).thenNothing());
  it('refuses a token nobody issued', () => given().when(revoke()).thenRefused('api-token.unknown'));
  it('refuses everybody but an administrator', () =>
    given(cast.tokenIssued).when(revoke(cast.TOKEN, cast.auditor)).thenRefused('access.role-not-allowed'));
});
