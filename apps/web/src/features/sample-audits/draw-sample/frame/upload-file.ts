import { language } from '#web/lib/language.js';
import { isProblem, ProblemError, Unreachable } from '#web/lib/problem.js';
import { tellSignedOut } from '#web/lib/signed-out.js';

interface Upload {
  readonly url: string;
  readonly file: File;
  /** Fields of the form; they go before the file. */
  readonly fields: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** How much has been sent; all of it means that the server is reading. */
  readonly onSent: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file as a form and tells how far it has come, which `fetch` cannot.
 * @throws ProblemError as the server refused, Unreachable when nobody answered, AbortError when it was called off.
 */
export function uploadFile<T>({ url, file, fields, headers, onSent, signal }: Upload): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', language());
    for (const [name, value] of Object.entries(headers ?? {})) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
    request.upload.onload = () => onSent(1);
    request.onload = () => settle(request, resolve, reject);
    request.onerror = () => reject(new Unreachable('upload'));
    request.onabort = () => reject(new DOMException('called off', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(formOf(fields, file));
  });
}

function formOf(fields: Readonly<Record<string, string>>, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  return form;
}

function settle<T>(
  request: XMLHttpRequest,
  resolve: (answer: T) => void,
  reject: (why: Error) => void,
): void {
  if (request.status === 401) tellSignedOut();
  const body = parsed(request.responseText);
  if (request.status >= 200 && request.status < 300) resolve(body as T);
  else if (isProblem(body)) reject(new ProblemError(body));
  else reject(new Unreachable(`status ${request.status}`));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
