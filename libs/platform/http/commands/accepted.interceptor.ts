import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { answerOf, isAccepted } from './accepted-answer.js';

/** Answers an accepted command with where the item stands, in the body and as ETag. */
@Injectable()
export class AcceptedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'GET' || request.method === 'HEAD') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(map((result: unknown) => (isAccepted(result) ? answered(result, request, reply) : result)));
  }
}

function answered(accepted: Parameters<typeof answerOf>[0], request: FastifyRequest, reply: FastifyReply) {
  void reply.header('etag', `"${accepted.revision}"`);
  const [path = ''] = request.url.split('?');
  if (reply.statusCode === 201) void reply.header('location', `${path}/${encodeURIComponent(accepted.id)}`);
  return answerOf(accepted);
}
