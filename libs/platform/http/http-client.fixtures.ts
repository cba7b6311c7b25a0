import { request, type OutgoingHttpHeaders } from 'node:http';

export interface Sent {
  readonly method?: string;
  readonly url: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly payload?: string | object | undefined;
}

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** Sends exactly what it is told over a socket of its own; `fetch` would tidy paths and headers. */
export function send(base: string, { method = 'GET', url, headers = {}, payload }: Sent): Promise<Received> {
  const body = typeof payload === 'object' ? JSON.stringify(payload) : payload;
  const type = typeof payload === 'object' ? { 'content-type': 'application/json' } : {};
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const options = {
      hostname,
      port,
      path: url,
      method,
      agent: false,
      headers: { ...type, ...length, ...headers },
    };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Received['headers'],
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
