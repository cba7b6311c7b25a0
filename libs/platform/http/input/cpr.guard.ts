import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidRequest, type RequestPart } from '../problems/invalid-request.js';
import { cprLikePaths } from './cpr-like-paths.js';

/** Opaque to everybody but Tilsyn, and checked for their form where they are read. */
const ours = new Set(['after', 'cursor']);

/** Refuses a request with anything that looks like a CPR number, whether or not a schema would have let it pass. */
@Injectable()
export class CprGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body, query, params } = context.switchToHttp().getRequest<FastifyRequest>();
    refuseCprLike('path', params);
    refuseCprLike('query', withoutOurs(query));
    refuseCprLike('body', body);
    return true;
  }
}

/** @throws InvalidRequest with one `text.cpr-like` for each place. */
export function refuseCprLike(part: RequestPart, value: unknown): void {
  const paths = cprLikePaths(value);
  if (paths.length === 0) return;
  const issues = paths.map((path) => ({
    code: 'custom' as const,
    path,
    message: 'text.cpr-like',
    input: undefined,
  }));
  throw new InvalidRequest(part, issues);
}

function withoutOurs(query: unknown): unknown {
  if (typeof query !== 'object' || query === null) return query;
  return Object.fromEntries(Object.entries(query).filter(([name]) => !ours.has(name)));
}
