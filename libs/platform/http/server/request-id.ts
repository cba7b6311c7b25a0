import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { containsCprLike } from '#platform/kernel';

/** The caller's id for a request when it is fit for a log, else one of ours. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  const fit =
    typeof given === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/.test(given) && !containsCprLike(given);
  return fit ? given : randomUUID();
}
