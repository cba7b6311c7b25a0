import { derivedId, type Clock, type Issued, type Recorded } from '#platform/kernel';

const TILSYN = { id: 'tilsyn', role: 'system' } as const;

/** How many commands of one reaction are under way at a time: enough to share commits, too few to crowd others out. */
const IN_FLIGHT = 64;

/** A command of Tilsyn's own because an event happened: its id follows from the event, so repeating it is quiet. */
export function issuedBecause(cause: Recorded, clock: Clock, ...what: readonly string[]): Issued {
  return {
    commandId: derivedId('consent-checks', cause.id, ...what),
    actor: TILSYN,
    now: clock.now(),
    today: clock.today(),
    correlationId: cause.metadata.correlationId,
    causationId: cause.id,
  };
}

/** Does something for each item, at most 64 at a time. @throws the first failure, once those under way have ended. */
export async function forEachInFlight<T>(
  items: Iterable<T>,
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const work = async () => {
    for (let next = rest.next(); !next.done && failures.length === 0; next = rest.next()) {
      await act(next.value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  if (failures.length > 0) throw failures[0];
}
