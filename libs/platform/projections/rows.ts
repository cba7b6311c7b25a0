import type { ReadModelTransaction } from './projection.js';
import { quoted } from './read-model-transaction.js';

/**
 * A row by column name. Days and instants are ISO text, jsonb columns plain values, bigints beyond 2^53 text. Not for
 * bytea columns.
 */
export type Row = object;

const columnList = (columns: readonly string[], of = ''): string =>
  columns.map((column) => `${of}${quoted(column)}`).join(', ');

/**
 * Inserts rows or overwrites those with the same key, in one statement of one parameter; the table's own column types
 * read the values. Of two rows with one key the later wins. A column that some row has and another lacks is null
 * there; one that no row has keeps its value or takes its default.
 */
export async function upsertRows<R extends Row>(
  tx: ReadModelTransaction,
  table: string,
  keyColumns: readonly (keyof R & string)[],
  rows: readonly R[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const others = columns.filter((column) => !(keyColumns as readonly string[]).includes(column));
  const overwrite = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  await tx.query(
    `insert into ${quoted(table)} (${columnList(columns)})
     select ${columnList(columns)} from json_populate_recordset(null::${quoted(table)}, $1)
     on conflict (${columnList(keyColumns)}) do ${overwrite === '' ? 'nothing' : `update set ${overwrite}`}`,
    [JSON.stringify(lastOfEachKey(keyColumns, rows))],
  );
}

/** The rows with one of the keys; a key is an object of the key columns. */
export async function loadRows<R extends Row, K extends keyof R & string = keyof R & string>(
  tx: ReadModelTransaction,
  table: string,
  keyColumns: readonly K[],
  keys: readonly Pick<R, K>[],
): Promise<R[]> {
  if (keys.length === 0) return [];
  return tx.query<R>(
    `select t.* from json_populate_recordset(null::${quoted(table)}, $1) k
     join ${quoted(table)} t on (${columnList(keyColumns, 't.')}) = (${columnList(keyColumns, 'k.')})`,
    [JSON.stringify(keys)],
  );
}

/** Deletes the rows with one of the keys. */
export async function deleteRows<R extends Row, K extends keyof R & string = keyof R & string>(
  tx: ReadModelTransaction,
  table: string,
  keyColumns: readonly K[],
  keys: readonly Pick<R, K>[],
): Promise<void> {
  if (keys.length === 0) return;
  await tx.query(
    `delete from ${quoted(table)} t using json_populate_recordset(null::${quoted(table)}, $1) k
     where (${columnList(keyColumns, 't.')}) = (${columnList(keyColumns, 'k.')})`,
    [JSON.stringify(keys)],
  );
}

/** One text for the key of a row. */
export function keyText<R extends Row, K extends keyof R & string>(
  keyColumns: readonly K[],
  row: Pick<R, K>,
): string {
  const [only] = keyColumns;
  if (keyColumns.length === 1 && only !== undefined) return String(row[only]);
  return JSON.stringify(keyColumns.map((column) => row[column]));
}

function lastOfEachKey<R extends Row>(
  keyColumns: readonly (keyof R & string)[],
  rows: readonly R[],
): readonly R[] {
  const last = new Map(rows.map((row) => [keyText<R, keyof R & string>(keyColumns, row), row]));
  return last.size === rows.length ? rows : [...last.values()];
}
