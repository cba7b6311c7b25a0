import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { InvalidRequest, type RequestPart, type SchemaIssue } from '../problems/invalid-request.js';

const parts: Readonly<Record<string, RequestPart>> = { body: 'body', query: 'query', param: 'path' };

/** Parses what a parameter's schema describes: `@Body({ schema })`, `@Query({ schema })`, `@Param('id', { schema })`. */
@Injectable()
export class RequestSchemaPipe extends StandardSchemaValidationPipe {
  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    this.stripProtoKeys(value);
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value as T;
    const prefix = metadata.data === undefined ? [] : [metadata.data];
    const issues = (result.issues as readonly SchemaIssue[]).map((issue) => ({
      ...issue,
      path: [...prefix, ...issue.path],
    }));
    const given = metadata.data === undefined ? value : { [metadata.data]: value };
    throw new InvalidRequest(parts[metadata.type] ?? 'body', issues, given);
  }
}
