import type { ReadModelTransaction } from '#platform/projections';
import type { AuditRoundEvent } from '#modules/sample-audits';
import type { CheckRow } from './check-row.js';
import { MEASURES } from './status-measures.js';
import type { Dates, Row } from './status-words.js';

type DataOf<T extends AuditRoundEvent['type']> = Extract<AuditRoundEvent, { type: T }>['data'];

const CELL_KEY = ['programme', 'round', 'on_level', 'recorded_level', 'on_cell', 'recorded_cell', 'region'];

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

const overwrite = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = excluded.${column}`).join(', ');

export async function writeChecks(tx: ReadModelTransaction, rows: readonly CheckRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).filter((column) => column !== 'check_id');
  await write(tx, 'consent_check', rows, `(check_id) do update set ${overwrite(columns)}`);
}

export async function writeCells(tx: ReadModelTransaction, rows: readonly Row[]): Promise<void> {
  const added = MEASURES.map((measure) => `${measure} = t.${measure} + excluded.${measure}`).join(', ');
  await write(tx, 'consent_status_cell', rows, `(${CELL_KEY.join(', ')}) do update set ${added}`);
}

export async function writeSpans(tx: ReadModelTransaction, rows: readonly Row[]): Promise<void> {
  await write(tx, 'consent_open_span', rows, `(check_id, span) do update set ${overwrite(['to_on', 'to_recorded'])}`);
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
