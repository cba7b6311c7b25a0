import { language } from './language.js';
import { isProblem, ProblemError, Unreachable } from './problem.js';
import { tellSignedOut } from './signed-out.js';

/**
 * Takes a file along in the reader's language, under the name the server gives it.
 * @throws ProblemError as the server refused, Unreachable when nobody answered.
 */
export async function download(href: string): Promise<void> {
  const answer = await fetch(href, { headers: { 'accept-language': language() } }).catch(
    (cause: unknown): never => {
      throw new Unreachable(cause);
    },
  );
  if (!answer.ok) {
    if (answer.status === 401) tellSignedOut();
    const body: unknown = await answer.json().catch(() => undefined);
    throw isProblem(body) ? new ProblemError(body) : new Unreachable(`status ${answer.status}`);
  }
  const file = await answer.blob().catch((cause: unknown): never => {
    throw new Unreachable(cause);
  });
  const named = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = named ?? 'tilsyn';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
