import { HttpException } from '@nestjs/common';
import { WrongRevision } from '#platform/event-store';
import { refuseCommand, Refused } from '#platform/kernel';
import { ZodError } from 'zod';
import { refuseHttp } from './http.problems.js';
import { InvalidRequest } from './invalid-request.js';

/** What the filter needs to know of the server to name a refusal of Fastify's. */
export interface Limits {
  readonly bodyLimit: number;
  readonly importLimit: number;
}

type Name = (limits: Limits) => Refused;

const namedByFastify: Readonly<Record<string, Name>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: () => refuseHttp('body.malformed-json'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => refuseHttp('body.empty'),
  FST_ERR_CTP_BODY_TOO_LARGE: ({ bodyLimit }) => refuseHttp('body.too-large', { limit: bodyLimit }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => refuseHttp('body.unsupported-type'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => refuseHttp('request.malformed'),
  FST_ERR_BAD_URL: () => refuseHttp('url.malformed'),
  FST_ERR_MAX_PARAM_LENGTH: () => refuseHttp('url.malformed'),
  FST_ERR_HANDLER_TIMEOUT: () => refuseHttp('server.timeout'),
  FST_REQ_FILE_TOO_LARGE: ({ importLimit }) => refuseHttp('file.too-large', { limit: importLimit }),
  FST_PARTS_LIMIT: () => refuseHttp('multipart.too-many-parts'),
  FST_FILES_LIMIT: () => refuseHttp('multipart.too-many-parts'),
  FST_FIELDS_LIMIT: () => refuseHttp('multipart.too-many-parts'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => refuseHttp('body.unsupported-type'),
  FST_PROTO_VIOLATION: () => refuseHttp('multipart.malformed'),
  FST_INVALID_JSON_FIELD_ERROR: () => refuseHttp('multipart.malformed'),
  FST_MP_PREMATURE_CLOSE: () => refuseHttp('multipart.malformed'),
};

const namedByStatus: Readonly<Record<number, Name>> = {
  400: () => refuseHttp('body.malformed-json'),
  413: ({ bodyLimit }) => refuseHttp('body.too-large', { limit: bodyLimit }),
  415: () => refuseHttp('body.unsupported-type'),
};

/** The refusal an error stands for, whoever threw it; nothing for an error nobody foresaw. */
export function knownError(error: unknown, limits: Limits): Refused | InvalidRequest | undefined {
  if (error instanceof Refused || error instanceof InvalidRequest) return error;
  if (error instanceof ZodError) return new InvalidRequest('body', error.issues);
  if (error instanceof WrongRevision) return refuseCommand('stream.contended', { stream: error.stream });
  if (error instanceof Error && NO_CONNECTION.test(error.message)) return refuseHttp('server.busy');
  return ofFramework(error, limits);
}

/** What a pool says when none of its connections came free in time: it has no code, and nothing was begun. */
const NO_CONNECTION = /^timeout exceeded when trying to connect$/;

function ofFramework(error: unknown, limits: Limits): Refused | undefined {
  const { code, status } = error instanceof HttpException ? ofNest(error) : ofFastify(error);
  return (namedByFastify[code] ?? namedByStatus[status])?.(limits);
}

interface Marks {
  readonly code: string;
  readonly status: number;
}

// Nest wraps what Fastify threw and keeps it as the cause.
function ofNest(error: HttpException): Marks {
  return { code: ofFastify(error.cause).code, status: error.getStatus() };
}

function ofFastify(error: unknown): Marks {
  const { code, statusCode } = (error ?? {}) as { readonly code?: unknown; readonly statusCode?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    status: typeof statusCode === 'number' ? statusCode : 0,
  };
}
