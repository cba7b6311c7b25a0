import { DomainCommand, requireAllowed } from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import type { AccountEvent } from '../account-events.js';
import type { Account } from '../account.js';
import { requireAnotherPerson, requireSecondHelper } from '../sound-role.js';

/**
 * Asks for a new one-time link. Whoever holds the link can sign in as the account, so that it was asked for, and by
 * whom, is kept before it is given. Never quiet: each link is another.
 */
export class RenewInvitation extends DomainCommand<Readonly<Record<string, never>>> {}

/** Records who asked for the link. */
export function renewInvitation(
  { id, issued }: RenewInvitation,
  { helped }: Account,
): readonly AccountEvent[] {
  requireAllowed(issued.actor, accessPolicy.RenewInvitation);
  requireAnotherPerson(issued.actor, id);
  requireSecondHelper(issued, helped.secondFactor);
  return [{ type: 'InvitationRenewed', data: { renewedBy: issued.actor.id, occurredOn: issued.today } }];
}
