import { client } from './api/client.gen.js';
import type { Accepted } from './api/types.gen.js';
import { language } from './language.js';
import { isProblem, ProblemError, Unreachable } from './problem.js';
import { tellSignedOut } from './signed-out.js';

client.setConfig({ baseUrl: '', credentials: 'same-origin' });
client.interceptors.request.use((request) => {
  request.headers.set('accept-language', language());
  return request;
});

interface Answer<D> {
  readonly data?: D;
  readonly error?: unknown;
  readonly response?: Response;
}

/**
 * The answer to a question of the generated client.
 * @throws ProblemError as the server refused, Unreachable when nobody answered.
 */
export async function ask<D>(asking: Promise<Answer<D>>): Promise<D> {
  const { data, error, response } = await asking.catch((cause: unknown): never => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Unreachable(cause);
  });
  if (response?.ok) return data as D;
  if (!response) throw new Unreachable(error);
  if (response.status === 401) tellSignedOut();
  if (isProblem(error)) throw new ProblemError(error);
  throw new Unreachable(`status ${response.status}`);
}

let written: string | undefined;

/** The answer to a command; what is asked from now on waits until it can see it. */
export async function send(asking: Promise<Answer<Accepted>>): Promise<Accepted> {
  const accepted = await ask(asking);
  written = accepted.position;
  return accepted;
}

/** Remembers a position from the answer of another route than a command's. */
export function rememberWritten(position: string): void {
  written = position;
}

/** `?after=` for questions that must show what this page has written. */
export const afterOwnWrites = (): { after?: string } => (written === undefined ? {} : { after: written });

/** A key under which the same command, sent again, is answered as the first time. */
export const newKey = (): string => crypto.randomUUID();

/** The headers of a command: its key, and the revision of the item the user has seen. */
export function commandHeaders(key: string, revision?: number): Record<string, string> {
  return {
    'Idempotency-Key': key,
    ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
  };
}
