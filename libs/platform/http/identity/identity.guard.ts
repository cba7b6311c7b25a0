import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Clock, refuseAccess, requireAllowed, type PolicyRow } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { rememberCall } from '../call-context.js';
import { Identity } from './identity.js';
import { rowOf } from './permitted.decorator.js';
import { isPublic } from './public.decorator.js';

/**
 * Asks who is calling, and whether the policy table lets them, before any route that is not marked public. A route
 * without a row lets nobody in.
 */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isPublic(context.getHandler(), context.getClass())) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const row = rowOf(context.getHandler());
    const actor = await this.identity.identify(request, row);
    if (!row) throw refuseAccess('access.no-policy');
    requireAllowed(actor, row);
    rememberCall(request, {
      actor,
      clock: this.clock,
      requireRow: (other) => this.requireRow(request, other),
    });
    return true;
  }

  private async requireRow(request: FastifyRequest, row: PolicyRow): Promise<void> {
    requireAllowed(await this.identity.recognise(request, row), row);
  }
}
