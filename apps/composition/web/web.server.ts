import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedOf } from './page-request.js';
import { readWebFile, type WebFile } from './web-files.reader.js';
import { WebFolder } from './web-folder.js';

/** The name of an asset holds the hash of its content. */
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

const notBuilt = [
  'Webapplikationen er ikke bygget. Kør npm run build, og genindlæs siden. API’et svarer på /api.',
  'The web application has not been built. Run npm run build and reload the page. The API answers at /api.',
].join('\n');

/** Serves the built web application from the API's own origin, wherever no route of the API is. */
@Injectable()
export class WebServer implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly folder: WebFolder,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().route({
      method: ['GET', 'HEAD'],
      url: '/*',
      handler: (request, reply) => this.#answer(request, reply),
    });
  }

  async #answer({ url, headers }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const [path = '/'] = url.split('?');
    const asked = askedOf(path, headers.accept ?? '');
    if (!asked) return nothing(reply);
    if (!this.folder.isBuilt)
      return reply.code(503).header('content-type', 'text/plain; charset=utf-8').send(notBuilt);
    const address = asked.kind === 'page' ? '/index.html' : asked.path;
    const file = await readWebFile(this.folder.path, address, String(headers['accept-encoding']));
    return file ? send(file, address, reply) : nothing(reply);
  }
}

function send(
  { encoding, type, etag, content }: WebFile,
  address: string,
  reply: FastifyReply,
): FastifyReply {
  if (encoding) void reply.header('content-encoding', encoding);
  return reply
    .header('cache-control', address.startsWith('/assets/') ? FOREVER : ASK_AGAIN)
    .header('vary', 'accept-encoding')
    .header('content-type', type)
    .header('etag', etag)
    .send(content);
}

function nothing(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}
