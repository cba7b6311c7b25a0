import {
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Refused, type Actor } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import { callOf } from '../call-context.js';

const CURRENT = 'tilsyn:current-state';

/**
 * Reads an item as the caller may see it, or refuses. What holds facts about samples is kept in the access log before it
 * is given back, like any other read; `call` tells `readingOf` who reads, by which route.
 */
export interface ReadsCurrent {
  current(id: string, actor: Actor, call: ExecutionContext): Promise<unknown>;
}

/** Names the provider that reads the item of a route, by its first path parameter, so that a stale change is answered with how it stands now. */
export const ShowsCurrent = (reader: Type<ReadsCurrent>) => SetMetadata(CURRENT, reader);

/** Adds the current state to a 412. It is read as the caller, so nobody learns of an item by sending an old revision. */
@Injectable()
export class CurrentStateInterceptor implements NestInterceptor {
  constructor(private readonly modules: ModuleRef) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reader = readerOf(context);
    if (!reader) return next.handle();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!isStale(error)) return throwError(() => error);
        return from(this.withCurrent(error, reader, context)).pipe(
          mergeMap((full) => throwError(() => full)),
        );
      }),
    );
  }

  private async withCurrent(
    stale: Refused,
    reader: Type<ReadsCurrent>,
    context: ExecutionContext,
  ): Promise<Refused> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const [id] = Object.values(request.params as Readonly<Record<string, string>>);
    if (id === undefined) return stale;
    const { actor } = callOf(request);
    const current = await this.modules.get(reader, { strict: false }).current(id, actor, context);
    return new Refused(stale.code, stale.problem, stale.params, current);
  }
}

function readerOf(context: ExecutionContext): Type<ReadsCurrent> | undefined {
  const [handler, controller] = [context.getHandler(), context.getClass()];
  return (Reflect.getMetadata(CURRENT, handler) ?? Reflect.getMetadata(CURRENT, controller)) as
    Type<ReadsCurrent> | undefined;
}

function isStale(error: unknown): error is Refused {
  return error instanceof Refused && error.problem.kind === 'stale' && error.details === undefined;
}
