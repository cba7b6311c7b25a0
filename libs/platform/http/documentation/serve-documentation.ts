import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';

const ASSETS = '/api/docs/assets/';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tilsyn API</title>
<link rel="stylesheet" href="${ASSETS}swagger-ui.css">
<link rel="icon" type="image/png" href="${ASSETS}favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"><p><a href="/api/openapi.json">/api/openapi.json</a></p></div>
<script src="${ASSETS}swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const start = `window.onload = () => {
  SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, persistAuthorization: true });
};
`;

const assets = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
} as const;

/** The description of the API and a page to read and try it with; every script is our own. */
export function serveDocumentation(fastify: FastifyInstance, describe: () => OpenAPIObject): void {
  let document: OpenAPIObject | undefined;
  fastify.get('/api/openapi.json', async () => (document ??= describe()));
  fastify.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  fastify.get('/api/docs/start.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(start),
  );
  const folder = assetsFolder();
  for (const [name, type] of Object.entries(assets)) {
    fastify.get(`${ASSETS}${name}`, async (_request, reply) => {
      const content = await readFile(join(folder, name));
      return reply.type(type).header('cache-control', 'max-age=3600').send(content);
    });
  }
}

function assetsFolder(): string {
  const require = createRequire(import.meta.url);
  const { absolutePath } = require('swagger-ui-dist') as { absolutePath: () => string };
  return absolutePath();
}
