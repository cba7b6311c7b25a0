import { isSealed, Refused, type Language, type ProblemParams } from '#platform/kernel';
import { fieldErrors, type FieldError } from './field-errors.js';
import type { FieldMessages } from './field-messages.js';
import { refuseHttp } from './http.problems.js';
import type { InvalidRequest } from './invalid-request.js';
import { statusOf, titleOf } from './statuses.js';

/** An answer of RFC 9457. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable: programs decide by it, people read `detail`. */
  readonly code: string;
  /** The request's id, the same as in `x-request-id` and in the log. */
  readonly instance: string;
  readonly errors?: readonly FieldError[];
  /** With 412: what the caller would read now. */
  readonly current?: unknown;
  readonly details?: unknown;
  /** With 500: what to quote when asking for help. */
  readonly incident?: string;
}

/** A problem with the headers that belong to it. */
export interface ProblemAnswer {
  readonly document: ProblemDocument;
  readonly headers: Readonly<Record<string, string>>;
}

/** For whom a problem is written. */
export interface Asked {
  readonly requestId: string;
  readonly language: Language;
}

type Extras = Pick<ProblemDocument, 'errors' | 'current' | 'details'>;

export function answerRefused(
  refused: Refused,
  asked: Asked,
  extras: Extras = extrasOf(refused),
): ProblemAnswer {
  const status = statusOf(refused.code, refused.problem.kind);
  return {
    document: { ...head(refused.code, status, refused.text(asked.language), asked), ...extras },
    headers: headersOf(refused, status),
  };
}

export function answerInvalid(request: InvalidRequest, asked: Asked, own: FieldMessages): ProblemAnswer {
  const errors = fieldErrors(request, asked.language, own);
  const cprLike = errors.find(({ code }) => code === 'text.cpr-like');
  // One code for the one thing that must never pass, whoever noticed it: the guard or a schema.
  const refused = cprLike
    ? new Refused('text.cpr-like', { kind: 'invalid', da: cprLike.message, en: cprLike.message })
    : refuseHttp('request.invalid', { count: errors.length });
  return answerRefused(refused, asked, { errors });
}

export function answerUnexpected(incident: string, asked: Asked): ProblemAnswer {
  const detail = {
    da: `Noget gik galt hos os. Intet er gemt halvt. Oplys ${incident}, hvis du spørger om hjælp.`,
    en: `Something went wrong on our side. Nothing is stored by halves. Quote ${incident} when asking for help.`,
  }[asked.language];
  return { document: { ...head('server.unexpected', 500, detail, asked), incident }, headers: {} };
}

function head(code: string, status: number, detail: string, { requestId, language }: Asked): ProblemDocument {
  return {
    type: `/problems/${code}`,
    title: titleOf(status, language),
    status,
    detail,
    code,
    instance: requestId,
  };
}

function extrasOf({ details, params, problem }: Refused): Extras {
  if (problem.kind === 'stale') {
    const current =
      details ?? (params['current'] === undefined ? undefined : { revision: params['current'] });
    return current === undefined ? {} : { current: withoutSeals(current) };
  }
  return details === undefined ? {} : { details: withoutSeals(details) };
}

function headersOf({ params }: Refused, status: number): Record<string, string> {
  if (status === 401) return { 'www-authenticate': 'Bearer realm="tilsyn"' };
  if (status === 405) return { allow: plain(params['allow'], '') };
  if (status === 429) return { 'retry-after': plain(params['retryAfter'], '60') };
  if (status === 503) return { 'retry-after': plain(params['retryAfter'], '2') };
  return {};
}

/** What a header says; a word of two languages belongs in a text alone. */
const plain = (param: ProblemParams[string] | undefined, otherwise: string): string =>
  param === undefined || typeof param === 'object' ? otherwise : String(param);

/** Sealed fields say nothing to a reader, and their ciphertext is nobody's business. */
function withoutSeals(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) => (isSealed(inner) ? null : inner)),
  ) as unknown;
}
