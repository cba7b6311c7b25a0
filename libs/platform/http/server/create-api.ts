import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#platform/config';
import { NestLogger, type ProcessLogger } from '#platform/logging';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { openApiDocument } from '../documentation/openapi-document.js';
import { serveDocumentation } from '../documentation/serve-documentation.js';
import { productVersion } from '../health/product-version.js';
import { HttpModule } from '../http.module.js';
import { HttpParts } from '../http-parts.js';
import type { Identity } from '../identity/identity.js';
import type { FieldMessages } from '../problems/field-messages.js';
import { answerEarly } from '../problems/problem.filter.js';
import { answerBrokenRequest } from './broken-connection.js';
import { securityHeaders } from './security-headers.js';
import { addHooks } from './hooks.js';
import { requestIdOf } from './request-id.js';
import { RouteTable } from './route-table.js';

/** What a server is made of. */
export interface ApiOptions {
  readonly config: Pick<Config, 'mode' | 'http' | 'publicUrl' | 'shutdownGraceMs'>;
  readonly logger: ProcessLogger;
  /** The rooms and the platform; one of them provides `Clock`, `ReadYourWrites` and `ReadinessChecks` to all. */
  readonly imports: readonly (Type | DynamicModule)[];
  /** Complaints about fields under codes of the rooms' own. */
  readonly fieldMessages?: FieldMessages;
  /** Says who is asking: a provider of a global module among the imports. Without it, headers do, in mode `test`. */
  readonly identity?: Type<Identity>;
}

@Module({})
class ApiModule {}

/** Builds the server the api, the demo and the tests all use. It listens when `listen` is called with it. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const { config, logger, imports } = options;
  const routes = new RouteTable();
  const parts = new HttpParts(config, logger, routes, options);
  const adapter = new FastifyAdapter({
    bodyLimit: config.http.bodyLimit,
    requestTimeout: config.http.requestTimeoutMs,
    trustProxy: config.http.trustedProxies.length > 0 && [...config.http.trustedProxies],
    // Ours is a problem like any other.
    return503OnClosing: false,
    genReqId: requestIdOf,
    requestIdHeader: false,
    clientErrorHandler: answerBrokenRequest,
    // What is wrong with an address is noticed before there is a route, a filter or a hook.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answerEarly(error, request, reply, parts),
    routerOptions: { maxParamLength: 200 },
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRoute', ({ url, method }) => routes.add(url, method));
  addHooks(fastify, logger, config.shutdownGraceMs);
  const http = HttpModule.register(parts);
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: ApiModule, imports: [...imports, http] },
    adapter,
    { logger: new NestLogger(logger), bodyParser: false, abortOnError: false },
  );
  await registerPlugins(app, config);
  serveDocumentation(fastify, () => openApiDocument(app, productVersion()));
  await app.init();
  await fastify.ready();
  return app;
}

async function registerPlugins(app: NestFastifyApplication, { http }: ApiOptions['config']): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  // Only JSON and files come in; Fastify would take plain text as well.
  fastify.removeContentTypeParser('text/plain');
  await app.register(fastifyHelmet, securityHeaders);
  await app.register(fastifyMultipart, {
    limits: {
      fileSize: http.importLimit,
      files: 1,
      fields: 20,
      parts: 21,
      fieldSize: 65_536,
      headerPairs: 50,
    },
  });
}
