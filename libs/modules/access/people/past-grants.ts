import { eventsKnown, idOf, type Recorded, type ViewedDates } from '#platform/kernel';
import type { AccountEvent } from '../account-events.js';
import { accounts, type Account, type Grant } from '../account.js';

/** The grants of every account of which something had been decided by the dates, told by the events of all of them. */
export function grantsAsOf(
  events: readonly Recorded<AccountEvent>[],
  dates: ViewedDates,
): ReadonlyMap<string, readonly Grant[]> {
  const states = new Map<string, Account>();
  for (const event of eventsKnown(events, dates)) {
    const account = idOf(event.stream);
    states.set(account, accounts.evolve(states.get(account) ?? accounts.initialState, event));
  }
  return new Map(
    [...states].flatMap(([account, { grants }]) => (grants.length === 0 ? [] : [[account, grants] as const])),
  );
}
