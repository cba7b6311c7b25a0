import type { Actor } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';

/** Says who is asking. The class is also the token: login arrives as another implementation. */
export abstract class Identity {
  /** @throws Refused when the caller is nobody we know. */
  abstract identify(request: FastifyRequest): Promise<Actor>;
}
