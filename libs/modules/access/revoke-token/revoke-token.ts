import { DomainCommand, requireAllowed } from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import { refuseGrant } from '../access.problems.js';
import type { AccountEvent } from '../account-events.js';
import type { Account } from '../account.js';

export interface RevokeTokenInput {
  readonly token: string;
}

/** Ends a token at once. Any administrator may, the own ones too. */
export class RevokeToken extends DomainCommand<RevokeTokenInput> {}

/** Revokes the token; stays quiet when that happened before. */
export function revokeToken({ input, issued }: RevokeToken, { tokens }: Account): readonly AccountEvent[] {
  requireAllowed(issued.actor, accessPolicy.RevokeToken);
  const { token } = input;
  const held = tokens[token];
  if (!held) throw refuseGrant('api-token.unknown', { token });
  if (held.revoked) return [];
  return [{ type: 'TokenRevoked', data: { token, revokedBy: issued.actor.id, occurredOn: issued.today } }];
}
