import type { Actor, PolicyRow } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';

/** Says who is asking. The class is also the token. */
export abstract class Identity {
  /**
   * @param row the row of the policy table that the route stands under: a token opens some rows and no others.
   * @throws Refused when the caller is nobody we know.
   */
  abstract identify(request: FastifyRequest, row?: PolicyRow): Promise<Actor>;

  /**
   * Says it once more of a caller that only waits, such as a page that follows what moves: a session is not in use
   * for that, and grows idle.
   */
  recognise(request: FastifyRequest, row?: PolicyRow): Promise<Actor> {
    return this.identify(request, row);
  }
}
