import { z } from 'zod';

type Shape = z.core.$ZodLooseShape;

/** A position as it stands in an address: opaque, and short. */
export const position = z
  .string()
  .regex(/^[A-Za-z0-9._:/-]{1,100}$/, { error: 'position.malformed' })
  .meta({
    description: 'A position from the answer of a command: waits until the answer holds what it wrote.',
  });

export const afterQuery = z.object({ after: position.optional() });

/** The query of a question that is no list: its own parameters and `after`; others are refused, not overlooked. */
export const readQuery = <const S extends Shape>(shape: S) =>
  z.strictObject({ ...shape, after: position.optional() });

/** A cursor of a list sorted by `key`: opaque to the reader, the sort key of the last row to us. */
export const cursorOf = <K extends z.ZodType<readonly unknown[]>>(key: K) =>
  z
    .string()
    .max(1000)
    .transform((text, context): z.output<K> => {
      const parsed = key.safeParse(decoded(text));
      if (parsed.success && parsed.data.every(isComparable)) return parsed.data;
      context.addIssue({ code: 'custom', message: 'cursor.malformed' });
      return z.NEVER;
    })
    .meta({ description: 'From `nextCursor` of the page before, with the same filters and sorting.' });

/** The size of a page: 1 to 200, 50 unless told. */
export const pageLimit = z.coerce
  .number()
  .int()
  .min(1)
  .max(200)
  .default(50)
  .meta({ description: 'Rows a page holds at most.' });

/**
 * The query of a list: `limit`, `cursor`, `after` and the list's own filters.
 * @param key the sort key of a row, as `z.tuple([z.string(), z.string()])`; it must tell any two rows apart.
 */
export const pageQuery = <K extends z.ZodType<readonly unknown[]>, const S extends Shape>(key: K, shape: S) =>
  readQuery({ ...shape, limit: pageLimit, cursor: cursorOf(key).optional() });

export function encodeCursor(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** PostgreSQL takes no NUL and no half of a character; no key of a row has one, nor any other control character. */
const isComparable = (part: unknown): boolean => typeof part !== 'string' || !/[\p{Cc}\p{Cs}]/u.test(part);

function decoded(text: string): unknown {
  try {
    return /^[A-Za-z0-9_-]+$/.test(text)
      ? JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
      : undefined;
  } catch {
    return undefined;
  }
}
