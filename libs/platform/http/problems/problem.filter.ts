import { randomUUID } from 'node:crypto';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { containsCprLike, Refused } from '#platform/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpParts } from '../http-parts.js';
import { refuseHttp } from './http.problems.js';
import { InvalidRequest } from './invalid-request.js';
import { knownError } from './known-errors.js';
import { languageOf } from './language.js';
import {
  answerInvalid,
  answerRefused,
  answerUnexpected,
  type Asked,
  type ProblemAnswer,
} from './problem-answer.js';

/** Answers every error as RFC 9457. What nobody foresaw is logged under an incident id and says nothing else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly parts: HttpParts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // Half an answer is out already: breaking the connection is the only way left to say that it is not whole.
    if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
    sendProblem(reply, this.answer(error, request), languageOf(request.headers['accept-language']));
  }

  answer(error: unknown, request: FastifyRequest): ProblemAnswer {
    const asked: Asked = { requestId: request.id, language: languageOf(request.headers['accept-language']) };
    const known = isUnrouted(error) ? this.nothingThere(request) : knownError(error, this.parts.config.http);
    if (known instanceof Refused) return answerRefused(known, asked);
    if (known instanceof InvalidRequest) return answerInvalid(known, asked, this.parts.fieldMessages);
    const incident = randomUUID();
    this.parts.logger.error(
      { err: error, incident, route: request.routeOptions.url },
      'a request failed unexpectedly',
    );
    return answerUnexpected(incident, asked);
  }

  private nothingThere(request: FastifyRequest): Refused {
    const [path = ''] = request.url.split('?');
    const allow = this.parts.routes.methodsAt(path);
    if (allow.length > 0 && !allow.includes(request.method))
      return refuseHttp('method.not-allowed', { method: request.method, allow: allow.join(', ') });
    const shown = containsCprLike(path) ? '…' : path.slice(0, 200);
    return refuseHttp('route.unknown', { method: request.method, path: shown });
  }
}

export function sendProblem(
  reply: FastifyReply,
  { document, headers }: ProblemAnswer,
  language: string,
): void {
  void reply
    .code(document.status)
    .headers(headers)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send(document);
}

/** Answers an error that Fastify meets before it knows the route. */
export function answerEarly(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: HttpParts,
): void {
  const language = languageOf(request.headers['accept-language']);
  const answer = new ProblemFilter(parts).answer(error, request);
  void reply.header('x-request-id', request.id);
  sendProblem(reply, answer, language);
}

function isUnrouted(error: unknown): boolean {
  return error instanceof HttpException && error.getStatus() === 404;
}
