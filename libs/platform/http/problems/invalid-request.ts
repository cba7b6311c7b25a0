import type { z } from 'zod';

/** Where in the request a value stood. */
export type RequestPart = 'body' | 'query' | 'path' | 'header' | 'file';

/** One complaint of a schema. */
export type SchemaIssue = z.core.$ZodIssue;

/** A request that does not fit its schema; answered 422 with one entry for each complaint. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';

  constructor(
    readonly part: RequestPart,
    readonly issues: readonly SchemaIssue[],
    /** What was given, to tell what is missing from what is wrong; never repeated in an answer or a log. */
    readonly given?: unknown,
  ) {
    super(`the ${part} of the request breaks its schema`);
  }
}

/**
 * Parses a part of a request that no decorator reads: a field of a form, a header.
 * @throws InvalidRequest
 */
export function parsePart<S extends z.ZodType>(
  schema: S,
  given: unknown,
  part: RequestPart = 'body',
): z.output<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new InvalidRequest(part, parsed.error.issues, given);
}
