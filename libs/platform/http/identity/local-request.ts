import { isLoopback } from '#platform/config';
import type { FastifyRequest } from 'fastify';
import { refuseHttp } from '../problems/http.problems.js';

/**
 * Refuses a request that does not come from this machine, or that asked for it by a name of somebody else's: a page of
 * another site may have its name point here, and the host it asked for gives it away.
 */
export function requireLocalRequest(request: FastifyRequest): void {
  if (isLoopback(request.socket.remoteAddress ?? '') && isLoopback(hostOf(request))) return;
  throw refuseHttp('identity.not-local');
}

function hostOf({ headers: { host = '' } }: FastifyRequest): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname.replace(/^\[(.*)\]$/, '$1') : '';
}
