import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** Gives what is read its headers: a stream's revision as ETag, the next page as link. */
@Injectable()
export class ReadAnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method !== 'GET' && request.method !== 'HEAD') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap((result: unknown) => describe(result, request.url, reply)));
  }
}

function describe(result: unknown, url: string, reply: FastifyReply): void {
  if (typeof result !== 'object' || result === null) return;
  const { revision, nextCursor } = result as { readonly revision?: unknown; readonly nextCursor?: unknown };
  if (Number.isInteger(revision) && !reply.hasHeader('etag'))
    void reply.header('etag', `"${String(revision)}"`);
  if (typeof nextCursor === 'string') void reply.header('link', `<${nextPage(url, nextCursor)}>; rel="next"`);
}

function nextPage(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  parameters.delete('after');
  return `${path}?${parameters.toString()}`;
}

/** Whether an `If-None-Match` names the tag, which a question answers with 304. Weak tags count here. */
export function isUnchanged(ifNoneMatch: string | undefined, etag: unknown): boolean {
  if (ifNoneMatch === undefined || typeof etag !== 'string') return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
