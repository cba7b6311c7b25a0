import type { ReadModelTransaction } from '#platform/projections';
import type { AuditRoundEvent } from '#modules/sample-audits';
import { columnsOf, insertColumns, overwriting } from './column-writes.projection.js';
import type { Dates, OpenDay, SpanRow } from './status-words.js';

type DataOf<T extends AuditRoundEvent['type']> = Extract<AuditRoundEvent, { type: T }>['data'];

const SPAN_COLUMNS = {
  check_id: 'text',
  span: 'int',
  programme: 'text',
  round: 'text',
  region: 'text',
  opened_on: 'date',
  from_on: 'date',
  from_recorded: 'date',
  to_on: 'date',
  to_recorded: 'date',
} as const;

export async function writeSpans(tx: ReadModelTransaction, rows: readonly SpanRow[]): Promise<void> {
  const ending = overwriting(['check_id', 'span'], ['to_on', 'to_recorded']);
  await insertColumns(tx, 'consent_open_span', columnsOf(SPAN_COLUMNS, rows), ending);
}

const DAY_COLUMNS = {
  programme: 'text',
  round: 'text',
  region: 'text',
  opened_on: 'date',
  still_open: 'int',
  first_recorded: 'date',
  last_to_on: 'date',
  last_to_recorded: 'date',
} as const;

export async function writeDays(tx: ReadModelTransaction, rows: readonly OpenDay[]): Promise<void> {
  await insertColumns(
    tx,
    'consent_open_day',
    columnsOf(DAY_COLUMNS, rows),
    `on conflict (programme, round, region, opened_on) do update set
       still_open = t.still_open + excluded.still_open,
       first_recorded = least(t.first_recorded, excluded.first_recorded),
       last_to_on = greatest(t.last_to_on, excluded.last_to_on),
       last_to_recorded = greatest(t.last_to_recorded, excluded.last_to_recorded)`,
  );
}

export async function writeRound(
  tx: ReadModelTransaction,
  round: string,
  { programme, sampling, regions }: DataOf<'AuditRoundPlanned'>,
  dates: Dates,
): Promise<void> {
  await tx.query(
    `insert into consent_round (round, programme, sampling, regions, strata, occurred_on, recorded_on)
     values ($1, $2, $3, $4, '[]', $5, $6) on conflict (round) do nothing`,
    [round, programme, sampling, JSON.stringify(regions), dates.on, dates.recorded],
  );
}

export async function writeStrata(
  tx: ReadModelTransaction,
  round: string,
  { strata }: DataOf<'FrameFrozen'>,
): Promise<void> {
  await tx.query('update consent_round set strata = $2 where round = $1', [round, JSON.stringify(strata)]);
}

/** A report names its round only; the programme is the round's. */
export async function writeReport(
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
