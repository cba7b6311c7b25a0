import type { ReadModelTransaction } from '#platform/projections';
import { insertColumns, overwriting } from './column-writes.projection.js';
import type { CellChange, CellKey } from './status-ledger.js';
import { MEASURES, addTally, emptyTally, type Counts, type Tally } from './status-measures.js';

const KEY = ['programme', 'round', 'region', 'level', 'cell', 'recorded_on'] as const;

interface TotalRow {
  readonly key: CellKey;
  readonly recorded: string;
  readonly total: Tally;
}

/**
 * Adds to the cells. A row holds all that was recorded of its cell up to and including its day, so that the latest
 * row at or before a day says what was known then; the log gives the days in order, hence none is inserted between.
 */
export async function writeTotals(tx: ReadModelTransaction, changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return;
  const latest = await loadLatest(tx, changes);
  const rows = changes.flatMap(({ key, byDay }, index) =>
    running(key, byDay, latest.get(index) ?? emptyTally()),
  );
  const column = (name: string, type: string, of: (row: TotalRow) => unknown) => ({
    name,
    type,
    values: rows.map(of),
  });
  await insertColumns(
    tx,
    'consent_status_cell',
    [
      column('programme', 'text', ({ key }) => key.programme),
      column('round', 'text', ({ key }) => key.round),
      column('region', 'text', ({ key }) => key.region),
      column('level', 'smallint', ({ key }) => key.level),
      column('cell', 'int', ({ key }) => key.cell),
      column('recorded_on', 'date', ({ recorded }) => recorded),
      ...MEASURES.map((measure, place) => column(measure, 'bigint', ({ total }) => total[place])),
    ],
    overwriting(KEY, MEASURES),
  );
}

function running(key: CellKey, byDay: CellChange['byDay'], from: Tally): TotalRow[] {
  let total = from;
  return [...byDay].map(([recorded, tally]) => {
    total = [...total];
    addTally(total, tally);
    return { key, recorded, total };
  });
}

async function loadLatest(
  tx: ReadModelTransaction,
  changes: readonly CellChange[],
): Promise<ReadonlyMap<number, Tally>> {
  const keys = changes.map(({ key }) => key);
  const rows = await tx.query<Counts & { readonly index: number }>(
    `select (key.n - 1)::int as index, latest.*
       from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::int[])
              with ordinality as key(programme, round, region, level, cell, n)
      cross join lateral (
        select ${MEASURES.join(', ')} from consent_status_cell c
         where c.programme = key.programme and c.round = key.round and c.region = key.region
           and c.level = key.level and c.cell = key.cell
         order by c.recorded_on desc limit 1) latest`,
    [
      keys.map(({ programme }) => programme),
      keys.map(({ round }) => round),
      keys.map(({ region }) => region),
      keys.map(({ level }) => level),
      keys.map(({ cell }) => cell),
    ],
  );
  // A driver may give a bigint as text.
  return new Map(rows.map((row) => [row.index, MEASURES.map((measure) => Number(row[measure]))]));
}
