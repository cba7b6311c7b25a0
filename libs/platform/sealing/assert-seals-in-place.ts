import { isSealed, type Sealed } from '#platform/kernel';

/** A sealed field that stands in another event or at another path than it was sealed for. */
export class SealMoved extends Error {
  override readonly name = 'SealMoved';
}

/**
 * Checks that every sealed field of an event's data says the event and the path where it stands.
 * @throws SealMoved for the first that does not.
 */
export function assertSealsInPlace(data: unknown, eventId: string, path = ''): void {
  if (isSealed(data)) return assertInPlace(data, eventId, path);
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) assertSealsInPlace(value, eventId, `${path}/${key}`);
}

function assertInPlace(sealed: Sealed, eventId: string, path: string): void {
  if (sealed.event === eventId && sealed.path === path) return;
  throw new SealMoved(
    `the sealed field at ${path || '/'} of event ${eventId} was sealed for ${sealed.event}${sealed.path}`,
  );
}
