import { z } from 'zod';
import { DomainCommand, freeText, personal, requireAllowed } from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import type { AccountEvent } from '../account-events.js';
import type { Account } from '../account.js';
import { requireAnotherPerson, requireSecondHelper } from '../sound-role.js';

export const resetSecondFactorInput = z.strictObject({
  reason: freeText(500).meta({ description: 'How it is known that it is the person who asks.' }),
});
export type ResetSecondFactorInput = z.infer<typeof resetSecondFactorInput>;

/**
 * Takes away a second factor that was lost. Kept before it is done, with who did it and why. Administrators only,
 * never from themselves, and never by whoever has just handed the account a new link.
 */
export class ResetSecondFactor extends DomainCommand<ResetSecondFactorInput> {}

/**
 * Resets; stays quiet when there is none to lose.
 * @param hasSecondFactor whether the account signs in with one today.
 */
export function resetSecondFactor(
  { id, input, issued }: ResetSecondFactor,
  { helped }: Account,
  hasSecondFactor: boolean,
): readonly AccountEvent[] {
  requireAllowed(issued.actor, accessPolicy.ResetSecondFactor);
  requireAnotherPerson(issued.actor, id);
  if (!hasSecondFactor) return [];
  requireSecondHelper(issued, helped.links);
  const reason = personal(`account:${id}`, input.reason);
  return [
    { type: 'SecondFactorReset', data: { reason, resetBy: issued.actor.id, occurredOn: issued.today } },
  ];
}
