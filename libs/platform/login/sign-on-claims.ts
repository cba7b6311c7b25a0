import { containsCprLike, isRegional, ROLES, type Actor, type Role } from '#platform/kernel';
import type { OidcConfig } from '#platform/config';
import { refuseLogin } from './login.problems.js';

/** What another provider says of a person. */
export type Claims = Readonly<Record<string, unknown>>;
export type Claimed = Pick<Actor, 'role' | 'region'>;

/** Made by the protocol, by chance or from hashes, and kept by nobody. */
const OF_THE_PROTOCOL = new Set(['nonce', 'at_hash', 'c_hash', 's_hash', 'sid', 'jti', 'iss', 'aud', 'azp']);

const REGION_CODE = /^[\p{L}\p{N}][\p{L}\p{N}\-_.]{0,19}$/u;

/**
 * What somebody who signs on may do by the provider's word; nothing when roles are not the provider's business here.
 * @throws Refused `sign-on.cpr-like`, `sign-on.no-role`, `sign-on.no-region`.
 */
export function claimedBy(claims: Claims, oidc: OidcConfig): Claimed | undefined {
  refuseCprLike(claims);
  if (oidc.roleClaim === undefined) return undefined;
  const role = roleIn(textsIn(claims[oidc.roleClaim]), oidc.roleMap ?? namesOfRoles);
  if (!role) throw refuseLogin('sign-on.no-role');
  return isRegional(role) ? { role, region: regionIn(claims, oidc) } : { role };
}

function refuseCprLike(claims: Claims): void {
  const cprLike = Object.entries(claims).find(
    ([claim, value]) => !OF_THE_PROTOCOL.has(claim) && holdsCprLike(value),
  );
  if (cprLike) throw refuseLogin('sign-on.cpr-like', { claim: cprLike[0] });
}

function regionIn(claims: Claims, { regionClaim = '' }: OidcConfig): string {
  const [region = ''] = textsIn(claims[regionClaim]);
  if (!REGION_CODE.test(region)) throw refuseLogin('sign-on.no-region');
  return region;
}

const namesOfRoles = ROLES.filter((role) => role !== 'system').map((role) => [role, role] as const);

function roleIn(values: readonly string[], map: readonly (readonly [string, Role])[]): Role | undefined {
  return map.find(([value]) => values.includes(value))?.[1];
}

function textsIn(claim: unknown): readonly string[] {
  return [claim].flat().filter((value) => typeof value === 'string');
}

/** Numbers are instants in these claims, and one in thirty of those would look like a date of birth. */
function holdsCprLike(value: unknown): boolean {
  if (typeof value === 'string') return containsCprLike(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsCprLike);
}
