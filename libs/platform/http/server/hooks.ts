import { withRequestId, type ProcessLogger } from '#platform/logging';
import type { FastifyInstance } from 'fastify';
import { closeConnectionsOnceIdle } from './close-connections.js';
import { permissionsPolicy } from './security-headers.js';
import { isUnchanged } from '../reading/read-answer.interceptor.js';

/** What happens to every request, whatever its route. */
export function addHooks(fastify: FastifyInstance, logger: ProcessLogger, graceMs: number): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply
      .header('x-request-id', request.id)
      .header('cache-control', 'no-store')
      .header('permissions-policy', permissionsPolicy)
      .header('vary', 'accept-language');
    withRequestId(request.id, done);
  });
  // Reading a body continues in the socket's context, not the request's.
  fastify.addHook('preValidation', (request, _reply, done) => withRequestId(request.id, done));
  closeConnectionsOnceIdle(fastify, graceMs);
  fastify.addHook('onSend', async (request, reply, payload) => {
    const isQuestion = request.method === 'GET' || request.method === 'HEAD';
    if (!isQuestion || reply.statusCode !== 200) return payload;
    if (!isUnchanged(request.headers['if-none-match'], reply.getHeader('etag'))) return payload;
    void reply.code(304).removeHeader('content-length').removeHeader('content-type');
    return null;
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const line = {
      requestId: request.id,
      method,
      route: routeOptions.url ?? 'unknown',
      status: reply.statusCode,
    };
    const level = line.route === '/healthz' || line.route === '/readyz' ? 'debug' : 'info';
    logger[level]({ ...line, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
}
