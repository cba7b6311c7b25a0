import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const bodies = new WeakMap<object, Readable>();

/** The body of a request that is a CSV file, still unread. */
export const csvBodyOf = (request: FastifyRequest): Readable | undefined => bodies.get(request);

/** Lets a CSV file come as the body itself: the stream is put aside, never read into memory. */
@Injectable()
export class CsvBodyParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // The worker and the CLI use the room without a server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (!fastify?.addContentTypeParser || fastify.hasContentTypeParser('text/csv')) return;
    fastify.addContentTypeParser('text/csv', (request, payload, done) => {
      bodies.set(request, payload);
      done(null, undefined);
    });
  }
}
