import { isSealed } from '#platform/kernel';

/** A sealed field that stands in another event or at another path than it was sealed for. */
export class SealMoved extends Error {
  override readonly name = 'SealMoved';
}

/**
 * Checks that every sealed field of an event's data says the event and the path where it stands.
 * @throws SealMoved for the first that does not.
 */
export function assertSealsInPlace(data: unknown, eventId: string, path = ''): void {
  if (typeof data !== 'object' || data === null) return;
  if (isSealed(data)) {
    if (data.event === eventId && data.path === path) return;
    throw new SealMoved(`the sealed field at ${path || '/'} of event ${eventId} was sealed for ${data.event}${data.path}`);
  }
  for (const [key, value] of Object.entries(data)) assertSealsInPlace(value, eventId, `${path}/${key}`);
}
