import { addDays } from '#platform/calendar';
import { isRegional, refuseAccess, type Actor, type Issued, type Role } from '#platform/kernel';
import type { GrantableRole } from './account-events.js';
import { refuseGrant } from './access.problems.js';
import type { Help } from './help.js';

/** A role, with a region if it is a regional one. */
export interface RoleAndRegion {
  readonly role: Role;
  readonly region?: string | undefined;
}

/** Refuses a role nobody can be given, one that lacks its region, and one that has a region for nothing. */
export function requireSoundRole({ role, region }: RoleAndRegion): { role: GrantableRole; region?: string } {
  if (role === 'system') throw refuseGrant('grant.role-not-grantable', { role });
  if (isRegional(role) && region === undefined) throw refuseGrant('grant.region-missing', { role });
  if (!isRegional(role) && region !== undefined) throw refuseGrant('grant.region-superfluous', { role });
  return region === undefined ? { role } : { role, region };
}

/** Nobody decides on the own access, administrators included. */
export function requireAnotherPerson(actor: Actor, account: string): void {
  if (actor.id === account) throw refuseAccess('access.same-person');
}

/** For how long a link and a reset by the same hand would still be one step. */
const APART_DAYS = 30;

/**
 * Whoever hands somebody a new link and takes away the second factor can sign in as that person: the second of the two
 * is for another administrator.
 */
export function requireSecondHelper(
  { actor, today }: Pick<Issued, 'actor' | 'today'>,
  helps: readonly Help[],
): void {
  if (lately(helps, today).some(({ by }) => by === actor.id))
    throw refuseGrant('second-factor.second-person', { days: APART_DAYS });
}

/** Whether another administrator has helped within the days, so that the second of two persons is at work. */
export const isSecondHelper = (
  { actor, today }: Pick<Issued, 'actor' | 'today'>,
  helps: readonly Help[],
): boolean => lately(helps, today).some(({ by }) => by !== actor.id);

/** Those that are not too long ago to count. */
export const lately = (helps: readonly Help[], today: string): readonly Help[] =>
  helps.filter(({ on }) => addDays(on, APART_DAYS) >= today);

/** Refuses a day that has passed: who was allowed what yesterday is history. */
export function requireNotPassed(date: string, today: string): void {
  if (date < today) throw refuseGrant('grant.backdated', { date, today });
}
