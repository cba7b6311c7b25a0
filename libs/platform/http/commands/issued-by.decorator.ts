import { randomUUID } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import { localDateOf } from '#platform/calendar';
import { containsCprLike, derivedId, type Issued } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callOf } from '../call-context.js';
import { parsePart } from '../problems/invalid-request.js';
import { expectedRevision } from './preconditions.js';

const keyHeader = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,128}$/, { error: 'key.malformed' })
    .refine((key) => !containsCprLike(key), { error: 'text.cpr-like' })
    .optional(),
});

/**
 * Who issues the command, when, and on which revision: `@IssuedBy() issued: Issued`. The same `Idempotency-Key` of the
 * same user is the same command id, so a route that makes something new takes its id from `issued.commandId`.
 */
export const IssuedBy = createParamDecorator<never, Issued>((_data, context) =>
  issuedBy(context.switchToHttp().getRequest<FastifyRequest>()),
);

export function issuedBy(request: FastifyRequest): Issued {
  const { actor, clock } = callOf(request);
  const { 'idempotency-key': key } = parsePart(keyHeader, request.headers, 'header');
  const now = clock.now();
  return {
    commandId: key === undefined ? randomUUID() : derivedId('idempotency-key', actor.id, key),
    actor,
    now,
    today: localDateOf(now),
    correlationId: request.id,
    expectedRevision: expectedRevision(request.headers),
  };
}
