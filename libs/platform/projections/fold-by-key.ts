import type { Recorded } from '#platform/kernel';
import type { ReadModelTransaction } from './projection.js';
import { deleteRows, keyText, loadRows, upsertRows, type Row } from './rows.js';

/**
 * Folds a batch into one state per key: the states of all touched keys are loaded at once and each event evolves its
 * own. A key that is not there, or no longer, has the state `undefined`; an event without a key is passed over.
 */
export async function foldByKey<S, E extends Recorded = Recorded>(
  events: readonly E[],
  keyOf: (event: E) => string | undefined,
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, S>>,
  evolve: (state: S | undefined, event: E) => S | undefined,
): Promise<Map<string, S | undefined>> {
  const keyed = events.map((event) => [keyOf(event), event] as const);
  const keys = [...new Set(keyed.flatMap(([key]) => (key === undefined ? [] : [key])))];
  if (keys.length === 0) return new Map();
  const states = new Map<string, S | undefined>();
  const loaded = await load(keys);
  for (const key of keys) states.set(key, loaded.get(key));
  for (const [key, event] of keyed) if (key !== undefined) states.set(key, evolve(states.get(key), event));
  return states;
}

/** A table of which each event touches one row. */
export interface RowFold<
  R extends Row,
  K extends keyof R & string = keyof R & string,
  E extends Recorded = Recorded,
> {
  readonly table: string;
  /** The columns of the primary key. */
  readonly key: readonly K[];
  /** The row an event is about; nothing when it is about none. */
  keyOf(event: E): Pick<R, K> | undefined;
  /** The row after the event; `undefined` removes it. Returns a new object, or the one given when nothing changed. */
  evolve(row: R | undefined, event: E): R | undefined;
}

/** Folds a batch into the rows of a table in at most three statements: one loads, one writes, one deletes. */
export async function foldIntoTable<R extends Row, K extends keyof R & string, E extends Recorded = Recorded>(
  tx: ReadModelTransaction,
  fold: RowFold<R, K, E>,
  events: readonly E[],
): Promise<void> {
  const keys = new Map<string, Pick<R, K>>();
  let before: ReadonlyMap<string, R> = new Map();
  const keyOf = (event: E) => {
    const key = fold.keyOf(event);
    if (key === undefined) return undefined;
    const text = keyText(fold.key, key);
    keys.set(text, key);
    return text;
  };
  const load = async () => {
    const rows = await loadRows<R, K>(tx, fold.table, fold.key, [...keys.values()]);
    before = new Map(rows.map((row) => [keyText<R, K>(fold.key, row), row]));
    return before;
  };
  const after = await foldByKey<R, E>(events, keyOf, load, (row, event) => fold.evolve(row, event));
  const changed = [...after].flatMap(([key, row]) =>
    row === undefined || row === before.get(key) ? [] : [row],
  );
  const gone = [...after.keys()].flatMap((key) => {
    const was = before.get(key);
    return was !== undefined && after.get(key) === undefined ? [was] : [];
  });
  await upsertRows<R>(tx, fold.table, fold.key, changed);
  await deleteRows<R, K>(tx, fold.table, fold.key, gone);
}
