import type { ReadModelTransaction } from '#platform/projections';
import type { CellChange, CellKey } from './status-ledger.js';
import { changed, MEASURES, NOTHING, type Counts } from './status-measures.js';
import { writeRows } from './status-tables.projection.js';

const KEY = ['programme', 'round', 'region', 'level', 'cell', 'recorded_on'] as const;

/**
 * Adds to the cells. A row holds all that was recorded of its cell up to and including its day, so that the latest
 * row at or before a day says what was known then; the log gives the days in order, hence none is inserted between.
 */
export async function writeTotals(tx: ReadModelTransaction, changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return;
  const latest = await loadLatest(
    tx,
    changes.map(({ key }) => key),
  );
  const rows = changes.flatMap(({ key, byDay }, index) => {
    let total = latest.get(index) ?? NOTHING;
    return [...byDay].map(([recorded_on, change]) => {
      total = changed(total, change);
      return { ...key, recorded_on, ...total };
    });
  });
  await writeRows(tx, 'consent_status_cell', { rows, key: KEY });
}

async function loadLatest(tx: ReadModelTransaction, keys: readonly CellKey[]): Promise<ReadonlyMap<number, Counts>> {
  const rows = await tx.query<Counts & { readonly index: number }>(
    `select (key.n - 1)::int as index, latest.*
       from rows from (unnest($1::text[]), unnest($2::text[]), unnest($3::text[]), unnest($4::int[]), unnest($5::int[]))
              with ordinality as key(programme, round, region, level, cell, n)
      cross join lateral (
        select ${MEASURES.join(', ')} from consent_status_cell c
         where (c.programme, c.round, c.region, c.level, c.cell)
             = (key.programme, key.round, key.region, key.level, key.cell)
         order by c.recorded_on desc limit 1) latest`,
    [
      keys.map(({ programme }) => programme),
      keys.map(({ round }) => round),
      keys.map(({ region }) => region),
      keys.map(({ level }) => level),
      keys.map(({ cell }) => cell),
    ],
  );
  return new Map(rows.map(({ index, ...counts }) => [index, counts]));
}
