import type { Socket } from 'node:net';
import { answerRefused } from '../problems/problem-answer.js';
import { refuseHttp } from '../problems/http.problems.js';
import { randomUUID } from 'node:crypto';
import type { Refused } from '#platform/kernel';

const refusals: Readonly<Record<string, () => Refused>> = {
  HPE_HEADER_OVERFLOW: () => refuseHttp('request.headers-too-large'),
  ERR_HTTP_REQUEST_TIMEOUT: () => refuseHttp('request.timeout'),
};

/** Answers bytes that never became a request, and hangs up. */
export function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const refused = refusals[error.code ?? '']?.() ?? refuseHttp('request.malformed');
  const { document } = answerRefused(refused, { requestId: randomUUID(), language: 'en' });
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${document.status} ${document.title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
