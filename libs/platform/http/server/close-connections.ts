import type { FastifyInstance } from 'fastify';
import { refuseHttp } from '../problems/http.problems.js';

/**
 * While closing, every answer ends its connection: one that a client keeps open for later would hold the process for
 * as long as the client likes. What is still running after the grace is cut off.
 */
export function closeConnectionsOnceIdle(fastify: FastifyInstance, graceMs: number): void {
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    const timer = setTimeout(() => fastify.server.closeAllConnections(), graceMs);
    fastify.server.once('close', () => clearTimeout(timer));
    timer.unref();
    done();
  });
  fastify.addHook('onRequest', (_request, _reply, done) => {
    if (closing) done(refuseHttp('server.closing'));
    else done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done(null, payload);
  });
  fastify.addHook('onResponse', (_request, _reply, done) => {
    if (closing) setImmediate(() => fastify.server.closeIdleConnections());
    done();
  });
}
