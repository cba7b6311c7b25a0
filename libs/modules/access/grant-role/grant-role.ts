import { z } from 'zod';
import {
  code,
  DomainCommand,
  freeText,
  localDate,
  personal,
  refuseCommand,
  requireAllowed,
  type Role,
} from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import { refuseGrant } from '../access.problems.js';
import { GRANTABLE_ROLES, type AccountEvent } from '../account-events.js';
import { grantOn, isVoid, reaches, type Account, type Grant } from '../account.js';
import { requireAnotherPerson, requireNotPassed, requireSoundRole } from '../sound-role.js';

export const grantRoleInput = z.strictObject({
  role: z.enum(GRANTABLE_ROLES),
  region: code(20).optional(),
  from: localDate.optional().meta({ description: 'The first day; today unless told.' }),
  until: localDate.optional().meta({ description: 'The last day; until it is revoked unless told.' }),
  reason: freeText(500),
});

/** What an account is to be, from when to when, and why. */
export interface GrantRoleInput extends Omit<z.infer<typeof grantRoleInput>, 'role'> {
  readonly role: Role;
}

/** Gives an account a role. Administrators only, and never to themselves. */
export class GrantRole extends DomainCommand<GrantRoleInput> {}

/** Grants the role; stays quiet when the account has it already, to the same end. */
export function grantRole({ id, input, issued }: GrantRole, { grants }: Account): readonly AccountEvent[] {
  requireAllowed(issued.actor, accessPolicy.GrantRole);
  requireAnotherPerson(issued.actor, id);
  const { from = issued.today, until, reason } = input;
  const wanted: Grant = { ...requireSoundRole(input), from, until };
  requireSoundDays(wanted, issued.today);
  const held = grantOn(grants, from);
  if (held && isSame(held, wanted)) return [];
  requireRoom(grants, wanted);
  const { from: occurredOn, until: _last, ...role } = wanted;
  const end = until === undefined ? {} : { until };
  const data = {
    ...role,
    ...end,
    reason: personal(`account:${id}`, reason),
    grantedBy: issued.actor.id,
    occurredOn,
  };
  return [{ type: 'RoleGranted', data }];
}

function requireSoundDays({ from, until }: Grant, today: string): void {
  requireNotPassed(from, today);
  if (until !== undefined && until < from) throw refuseGrant('grant.ends-before-it-begins', { from, until });
}

const isSame = (held: Grant, wanted: Grant): boolean =>
  held.role === wanted.role && held.region === wanted.region && held.until === wanted.until;

/** One grant at a time, and each after the one before. */
function requireRoom(grants: readonly Grant[], { from }: Grant): void {
  const later = grants.find((grant) => !isVoid(grant) && grant.from > from);
  if (later) throw refuseCommand('date.out-of-order', { date: from, latest: later.from });
  const held = grants.find((grant) => reaches(grant, from));
  if (held) throw refuseGrant('grant.in-effect', { role: held.role, from: held.from });
}
