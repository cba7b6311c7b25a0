import { DomainCommand, requireAllowed } from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import { refuseGrant } from '../access.problems.js';
import type { AccountEvent } from '../account-events.js';
import type { Account } from '../account.js';
import type { Known } from '../people/person.js';
import { isSecondHelper, lately, requireAnotherPerson, requireSecondHelper } from '../sound-role.js';

/**
 * Asks for a new one-time link. Whoever holds the link can sign in as the account, so that it was asked for, and by
 * whom, is kept before it is given. Never quiet when one is given: each link is another.
 */
export class RenewInvitation extends DomainCommand<Readonly<Record<string, never>>> {}

/** How the account signs in today. */
export type WayIn = Pick<Known, 'signsInBy' | 'secondFactor'>;

/**
 * Records who asked for the link. Where the link alone opens an account that is in use, two administrators ask: the
 * first is noted, quietly if that has been done, and the second gets it.
 */
export function renewInvitation(
  { id, issued }: RenewInvitation,
  { helped }: Account,
  wayIn: WayIn,
): readonly AccountEvent[] {
  requireAllowed(issued.actor, accessPolicy.RenewInvitation);
  requireAnotherPerson(issued.actor, id);
  if (wayIn.signsInBy === 'single-sign-on') throw refuseGrant('invitation.signs-in-elsewhere');
  const [by, occurredOn] = [issued.actor.id, issued.today];
  if (takesTwo(wayIn) && !isSecondHelper(issued, helped.requests)) {
    if (lately(helped.requests, issued.today).length > 0) return [];
    return [{ type: 'InvitationRenewalRequested', data: { requestedBy: by, occurredOn } }];
  }
  requireSecondHelper(issued, helped.secondFactors);
  return [{ type: 'InvitationRenewed', data: { renewedBy: by, occurredOn } }];
}

/** An invitation nobody has taken up opens nothing of anybody's, and a second factor does not fall to a link. */
const takesTwo = ({ signsInBy, secondFactor }: WayIn): boolean => signsInBy === 'password' && !secondFactor;
