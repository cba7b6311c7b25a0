import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ROLES } from '#platform/kernel';
import { z } from 'zod';
import { acceptedAnswer } from '../commands/accepted-answer.js';
import { REGION_HEADER, ROLE_HEADER, USER_HEADER } from '../identity/header.identity.js';
import { completeOperation } from './complete-operation.js';
import { problemSchema } from './problem-schema.js';

/** The description of everything the server answers, derived from the schemas its routes parse with. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, outline(version), {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? jsonSchemaOf(schema, schemaType) : undefined,
    operationIdFactory: (controller, method) =>
      `${lowerFirst(controller.replace(/Controller$/, ''))}.${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = path[method];
      if (operation) completeOperation(operation, method);
    }
  }
  const { schema: accepted } = jsonSchemaOf(acceptedAnswer, 'output');
  const schemas = {
    ...document.components?.schemas,
    Accepted: accepted as never,
    Problem: problemSchema as never,
  };
  document.components = { ...document.components, schemas };
  return document;
}

function outline(version: string): Omit<OpenAPIObject, 'paths'> {
  const builder = new DocumentBuilder()
    .setTitle('Tilsyn')
    .setVersion(version)
    .setDescription(
      'Consent audits of a national genome programme. Every change is a command that answers `position`; ' +
        'a question with `?after=<position>` waits until it can see it. Problems are RFC 9457 in Danish or English.',
    );
  for (const name of [USER_HEADER, ROLE_HEADER, REGION_HEADER])
    builder.addApiKey({ type: 'apiKey', in: 'header', name, description: meaningOf[name] ?? '' }, name);
  builder.addCookieAuth('__Host-tilsyn.session', { type: 'apiKey', in: 'cookie' }, 'session');
  builder.addBearerAuth(
    { type: 'http', scheme: 'bearer', description: 'A token of a machine, `tls_…`.' },
    'token',
  );
  return builder.build();
}

const meaningOf: Readonly<Record<string, string>> = {
  [USER_HEADER]: 'An opaque account id. In tests only, on this machine only.',
  [ROLE_HEADER]: `${ROLES.filter((role) => role !== 'system').join(', ')}.`,
  [REGION_HEADER]: 'The region code of a regional role; nobody else sends it.',
};

function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, { io, target: 'openapi-3.0', unrepresentable: 'any' });
  return { schema: own, components: $defs };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
