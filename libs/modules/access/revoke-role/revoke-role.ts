import { z } from 'zod';
import { DomainCommand, freeText, localDate, personal, requireAllowed } from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import { refuseGrant } from '../access.problems.js';
import type { AccountEvent } from '../account-events.js';
import { administersFrom, reaches, type Account } from '../account.js';
import { requireAnotherPerson, requireNotPassed } from '../sound-role.js';

export const revokeRoleInput = z.strictObject({
  from: localDate.optional().meta({ description: 'The first day without; today, and at once, unless told.' }),
  reason: freeText(500),
});
export type RevokeRoleInput = z.infer<typeof revokeRoleInput>;

/** Takes from an account what it has, and what it was to have. Administrators only, and never from themselves. */
export class RevokeRole extends DomainCommand<RevokeRoleInput> {}

/** The day from which the account is to have no role. */
export const revokedFrom = ({ input, issued }: RevokeRole): string => input.from ?? issued.today;

/**
 * Revokes; stays quiet when nothing reaches beyond the day.
 * @param anotherAdministers whether there is an administrator besides the account on that day.
 */
export function revokeRole(
  command: RevokeRole,
  { grants }: Account,
  anotherAdministers: boolean,
): readonly AccountEvent[] {
  const { id, input, issued } = command;
  requireAllowed(issued.actor, accessPolicy.RevokeRole);
  requireAnotherPerson(issued.actor, id);
  const occurredOn = revokedFrom(command);
  requireNotPassed(occurredOn, issued.today);
  if (grants.length === 0) throw refuseGrant('grant.none');
  const affected = grants.filter((grant) => reaches(grant, occurredOn));
  if (affected.length === 0) return [];
  if (!anotherAdministers && administersFrom({ grants }, occurredOn))
    throw refuseGrant('grant.last-administrator', { date: occurredOn });
  const reason = personal(`account:${id}`, input.reason);
  return [{ type: 'RoleRevoked', data: { reason, revokedBy: issued.actor.id, occurredOn } }];
}
