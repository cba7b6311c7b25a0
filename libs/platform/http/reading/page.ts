import { z } from 'zod';
import { encodeCursor } from './list-query.js';

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Nothing when this is the last page. */
  readonly nextCursor: string | null;
}

/** The schema of a page, for `Answers(pageOf(row))`. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'Pass it as `?cursor=` for the next page.' }),
  });

/**
 * A page of rows of which one more than the limit was asked for: the surplus row tells that there is a next page.
 * @param keyOf the sort key of a row, as the list's cursor holds it.
 */
export function toPage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => readonly unknown[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null;
  return { items, nextCursor };
}
