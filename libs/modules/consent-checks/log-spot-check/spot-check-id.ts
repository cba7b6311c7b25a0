import { containsCprLike, derivedId } from '#platform/kernel';

/** The id of the check a command logs: the same command, the same id. */
export function spotCheckId(commandId: string): string {
  let id = derivedId('consent-check', commandId);
  // One UUID in about 1,200 holds ten digits that could be a CPR number, and no address or mail takes such an id.
  for (let attempt = 1; containsCprLike(id); attempt += 1)
    id = derivedId('consent-check', commandId, String(attempt));
  return id;
}
