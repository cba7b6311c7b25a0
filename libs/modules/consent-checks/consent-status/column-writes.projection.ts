import type { ReadModelTransaction } from '#platform/projections';

/** The values of one column of many rows: arrays are read several times as fast as rows of JSON. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly values: readonly unknown[];
}

/** Types of columns by name. */
export type ColumnTypes = Readonly<Record<string, string>>;

/** The columns of rows that are objects by column name. */
export function columnsOf<T extends ColumnTypes>(
  types: T,
  rows: readonly { readonly [C in keyof T]: unknown }[],
): readonly Column[] {
  return Object.entries(types).map(([name, type]) => ({ name, type, values: rows.map((row) => row[name]) }));
}

/** Inserts the rows; `conflict` says what becomes of those that are there already. */
export async function insertColumns(
  tx: ReadModelTransaction,
  table: string,
  columns: readonly Column[],
  conflict = '',
): Promise<void> {
  if (isEmpty(columns)) return;
  const names = namesOf(columns);
  await tx.query(
    `insert into ${table} as t (${names}) select ${names} from ${given(columns)} ${conflict}`,
    valuesOf(columns),
  );
}

/** Overwrites rows that are there, found by their key column. */
export async function updateColumns(
  tx: ReadModelTransaction,
  table: string,
  key: string,
  columns: readonly Column[],
): Promise<void> {
  if (isEmpty(columns)) return;
  const others = columns.filter(({ name }) => name !== key);
  const updates = others.map(({ name }) => `${name} = given.${name}`).join(', ');
  await tx.query(
    `update ${table} t set ${updates} from ${given(columns)} where t.${key} = given.${key}`,
    valuesOf(columns),
  );
}

/** A conflict clause that overwrites columns. */
export function overwriting(key: readonly string[], columns: readonly string[]): string {
  const updates = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `on conflict (${key.join(', ')}) do update set ${updates}`;
}

const isEmpty = ([first]: readonly Column[]): boolean => !first || first.values.length === 0;
const namesOf = (columns: readonly Column[]): string => columns.map(({ name }) => name).join(', ');
const valuesOf = (columns: readonly Column[]): unknown[] => columns.map(arrayOf);

type Plain = string | number | boolean | null;

/** Numbers, days and flags need no quotes, and the driver would look for what to quote in each of them. */
function arrayOf({ type, values }: Column): unknown {
  if (type === 'text' || type === 'jsonb') return values;
  return `{${(values as readonly Plain[]).map((value) => value ?? 'null').join(',')}}`;
}

function given(columns: readonly Column[]): string {
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');
  return `unnest(${arrays}) as given(${namesOf(columns)})`;
}
