import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { callOf, rowOf } from '#platform/http';
import type { FastifyRequest } from 'fastify';
import type { Access } from './access-log.js';

/** Everything of an access but the samples. */
export type Reading = Omit<Access, 'samples'>;

/** Who reads, by which question, as the call's identity and the route's policy row say. */
export function readingOf(context: ExecutionContext): Reading {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { actor, clock } = callOf(request);
  return {
    at: clock.now(),
    account: actor.id,
    role: actor.role,
    region: actor.region,
    row: rowOf(context.getHandler())?.name ?? context.getHandler().name,
    requestId: request.id,
  };
}

/**
 * For an answer that is streamed, whose samples are known piece by piece: `@ReadBy() reading: Reading`, and before each
 * piece goes out `await accessLog.record({ ...reading, samples })`.
 */
export const ReadBy = createParamDecorator<never, Reading>((_data, context) => readingOf(context));
