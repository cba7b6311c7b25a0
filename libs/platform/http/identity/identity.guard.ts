import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Clock } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { rememberCall } from '../call-context.js';
import { Identity } from './identity.js';
import { isPublic } from './public.decorator.js';

/** Asks who is calling before any route that is not marked public. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isPublic(context.getHandler(), context.getClass())) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    rememberCall(request, { actor: await this.identity.identify(request), clock: this.clock });
    return true;
  }
}
