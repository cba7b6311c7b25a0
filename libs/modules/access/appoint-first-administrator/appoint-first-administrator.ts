import { DomainCommand, requireAllowed, type Decider } from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import { refuseGrant } from '../access.problems.js';
import type { AdministrationEvent } from './administration-events.js';

/** Who the first administrator was, once there is one. */
export type Administration = { readonly first?: string };

/** The id of the one stream: two that come first at the same time meet there. */
export const FIRST = 'first';

export const administration: Decider<Administration, AdministrationEvent> = {
  category: 'administration',
  initialState: {},
  evolve: (state, { data }) => (state.first === undefined ? { first: data.account } : state),
};

/** Makes an account the instance's first administrator. Tilsyn's own, at the first run. */
export class AppointFirstAdministrator extends DomainCommand<{ readonly account: string }> {}

/** Appoints; stays quiet for the same account, so that a first run that was cut short can be finished. */
export function appointFirstAdministrator(
  { input: { account }, issued }: AppointFirstAdministrator,
  { first }: Administration,
  hasAdministrators: boolean,
): readonly AdministrationEvent[] {
  requireAllowed(issued.actor, accessPolicy.AppointFirstAdministrator);
  if (first === account) return [];
  if (first !== undefined || hasAdministrators) throw refuseGrant('administration.established');
  return [{ type: 'FirstAdministratorAppointed', data: { account, occurredOn: issued.today } }];
}
