import type { Problem } from './api/types.gen.js';

/** The server refused, and said why in the reader's language (RFC 9457). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

/** Nobody answered: the line or the server is down. Nothing was stored, or it is unknown whether it was. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

/** Whether an answer is a problem of ours. */
export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

/** The code of a refusal; nothing for any other error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof ProblemError ? error.problem.code : undefined;

/** Whether somebody has to sign in before going on. */
export const needsSignIn = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status === 401;

/** Whether the item has changed since it was read (412). */
export const isStale = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.problem.status === 412;
