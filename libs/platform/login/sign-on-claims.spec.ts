import { describe, expect, it } from '@jest/globals';
import type { OidcConfig } from '#platform/config';
import { claimedBy, type Claims } from './sign-on-claims.js';

const oidc: OidcConfig = {
  ...{ issuer: 'https://id.example', clientId: 'tilsyn' },
  ...{ roleClaim: 'groups', regionClaim: 'region' },
  roleMap: [
    ['genome-boss', 'administrator'],
    ['genome-audit', 'auditor'],
    ['genome-region', 'regional-contact'],
  ],
};
const codeOf = (claims: Claims, config = oidc): unknown => {
  try {
    return claimedBy(claims, config);
  } catch (error) {
    return (error as { readonly code?: string }).code;
  }
};

describe('what a provider says of a person', () => {
  it('is a role by the map, the first of it that fits', () => {
    expect(claimedBy({ groups: 'genome-audit' }, oidc)).toEqual({ role: 'auditor' });
    const both = { groups: ['something', 'genome-audit', 'genome-boss'] };
    expect(claimedBy(both, oidc)).toEqual({ role: 'administrator' });
  });

  it('is a role by its name where there is no map', () => {
    const { roleMap: _, ...plain } = oidc;
    expect(claimedBy({ groups: ['committee-secretariat'] }, plain)).toEqual({
      role: 'committee-secretariat',
    });
    expect(codeOf({ groups: ['system'] }, plain)).toBe('sign-on.no-role');
  });

  it('is a region too for a regional role, and for no other', () => {
    expect(claimedBy({ groups: 'genome-region', region: '1084' }, oidc)).toEqual({
      role: 'regional-contact',
      region: '1084',
    });
    expect(claimedBy({ groups: 'genome-audit', region: '1084' }, oidc)).toEqual({ role: 'auditor' });
    for (const region of [undefined, '', 7, 'a b', ['']])
      expect(codeOf({ groups: 'genome-region', region })).toBe('sign-on.no-region');
  });

  it('is refused when it names no role we know', () => {
    for (const groups of [undefined, [], 'Genome-Audit', { auditor: true }, 3])
      expect(codeOf({ groups })).toBe('sign-on.no-role');
  });

  it('is nobody’s business where roles are granted here', () => {
    const { roleClaim: _, ...granting } = oidc;
    expect(claimedBy({ groups: 'genome-boss' }, granting)).toBeUndefined();
  });

  it('is refused with anything that looks like a CPR number, however deep', () => {
    const cprLike = ['010190-1234', ['a', '0101901234'], { nested: [{ number: '010190 1234' }] }];
    for (const value of cprLike)
      expect(codeOf({ groups: 'genome-audit', cpr: value })).toBe('sign-on.cpr-like');
    const byProtocol = { nonce: '0101901234', iat: 101901234, exp: 1712121234, auth_time: 3112991234 };
    expect(codeOf({ groups: 'genome-audit', ...byProtocol })).toEqual({ role: 'auditor' });
  });
});
