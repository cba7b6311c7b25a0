import { idOf, type Recorded } from '#platform/kernel';
import type { ReadModelTransaction } from '#platform/projections';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import {
  fromStored,
  OPENING_COLUMNS,
  STATE_COLUMNS,
  storedColumns,
  toOpeningRow,
  toStateRow,
  type KnownCheck,
  type StoredState,
} from './check-row.js';
import { columnsOf, insertColumns, updateColumns, type Column } from './column-writes.projection.js';
import { PAST_COLUMNS, type PastVersions } from './past-versions.js';

type Opened = Extract<ConsentCheckEvent, { type: 'ConsentCheckOpened' }>['data'];

/** The checks a batch of events is about. */
export interface Batch {
  readonly opened: Map<string, Opened>;
  readonly states: Map<string, KnownCheck>;
  readonly past: PastVersions;
}

/** The states of the checks that were opened before the batch. */
export async function loadStates(
  events: readonly Recorded<ConsentCheckEvent>[],
  tx: ReadModelTransaction,
): Promise<Map<string, KnownCheck>> {
  const opened = new Set(
    events.filter(({ type }) => type === 'ConsentCheckOpened').map(({ stream }) => stream),
  );
  const known = [...new Set(events.map(({ stream }) => stream))].filter((stream) => !opened.has(stream));
  if (known.length === 0) return new Map();
  const rows = await tx.query<StoredState>(
    `select ${storedColumns} from consent_check where check_id = any($1)`,
    [known.map(idOf)],
  );
  return new Map(rows.map((row) => [row.check_id, fromStored(row)]));
}

/** Inserts what was opened in the batch, and overwrites of the others only what can have changed. */
export async function writeChecks(tx: ReadModelTransaction, batch: Batch): Promise<void> {
  const { opened, states, past } = batch;
  const known = [...states.keys()].filter((id) => !opened.has(id));
  const openings = columnsOf(OPENING_COLUMNS, [...opened.values()].map(toOpeningRow));
  await insertColumns(tx, 'consent_check', [...openings, ...stateColumns([...opened.keys()], batch)]);
  await updateColumns(tx, 'consent_check', 'check_id', stateColumns(known, batch));
  await insertColumns(tx, 'consent_check_past', columnsOf(PAST_COLUMNS, past.rows()));
}

function stateColumns(ids: readonly string[], { states }: Batch): readonly Column[] {
  const rows = ids.flatMap((id) => {
    const state = states.get(id);
    return state ? [toStateRow(id, state)] : [];
  });
  return columnsOf(STATE_COLUMNS, rows);
}
