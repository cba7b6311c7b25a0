import type { ReadModelTransaction } from '#platform/projections';
import type { AuditRoundEvent } from '#modules/sample-audits';
import type { CheckRow } from './check-row.js';
import type { Dates, Row } from './status-words.js';

type DataOf<T extends AuditRoundEvent['type']> = Extract<AuditRoundEvent, { type: T }>['data'];

/** Rows of one table, the columns that identify them, and those to overwrite: all others unless told. */
interface Rows {
  readonly rows: readonly object[];
  readonly key: readonly string[];
  readonly overwrite?: readonly string[];
}

/** Inserts rows or overwrites those that are there. */
export async function writeRows(tx: ReadModelTransaction, table: string, { rows, key, overwrite }: Rows): Promise<void> {
  const columns = overwrite ?? Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
  const updates = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  await write(tx, table, rows, `(${key.join(', ')}) do update set ${updates}`);
}

/** Writes rows given as JSON; the table itself says what type each column has. */
async function write(tx: ReadModelTransaction, table: string, rows: readonly object[], conflict: string): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await tx.query(
    `insert into ${table} as t (${columns})
     select ${columns} from json_populate_recordset(null::${table}, $1::json)
     on conflict ${conflict}`,
    [JSON.stringify(rows)],
  );
}

export async function writeChecks(tx: ReadModelTransaction, rows: readonly CheckRow[]): Promise<void> {
  await writeRows(tx, 'consent_check', { rows, key: ['check_id'] });
}

export async function writeSpans(tx: ReadModelTransaction, rows: readonly Row[]): Promise<void> {
  await writeRows(tx, 'consent_open_span', { rows, key: ['check_id', 'span'], overwrite: ['to_on', 'to_recorded'] });
}

export async function writeDays(tx: ReadModelTransaction, rows: readonly Row[]): Promise<void> {
  await write(
    tx,
    'consent_open_day',
    rows,
    `(programme, round, region, opened_on) do update set
       still_open = t.still_open + excluded.still_open,
       first_recorded = least(t.first_recorded, excluded.first_recorded),
       last_to_on = greatest(t.last_to_on, excluded.last_to_on),
       last_to_recorded = greatest(t.last_to_recorded, excluded.last_to_recorded)`,
  );
}

export async function writeRounds(
  tx: ReadModelTransaction,
  round: string,
  { programme, sampling, regions }: DataOf<'AuditRoundPlanned'>,
  dates: Dates,
): Promise<void> {
  const row = { round, programme, sampling, regions, strata: [], occurred_on: dates.on, recorded_on: dates.recorded };
  await write(tx, 'consent_round', [row], '(round) do nothing');
}

/** A report names its round only; the programme is the round's. */
export async function writeReports(
  tx: ReadModelTransaction,
  { round, revision }: { readonly round: string; readonly revision: number },
  { region, outcome, sampled }: DataOf<'RegionReported'>,
  dates: Dates,
): Promise<void> {
  await tx.query(
    `insert into consent_round_report (programme, round, region, revision, outcome, sampled, occurred_on, recorded_on)
     select programme, round, $2, $3, $4, $5, $6, $7 from consent_round where round = $1
     on conflict (round, region, revision) do nothing`,
    [round, region, revision, outcome, sampled ?? null, dates.on, dates.recorded],
  );
}
