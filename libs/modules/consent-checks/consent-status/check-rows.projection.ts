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
  type LatestEvent,
  type StoredState,
} from './check-row.js';
import { columnsOf, insertColumns, updateColumns, type Column } from './column-writes.projection.js';
import type { CheckState } from './status-words.js';

type Opened = Extract<ConsentCheckEvent, { type: 'ConsentCheckOpened' }>['data'];

/** The checks a batch of events is about. */
export interface Batch {
  readonly opened: Map<string, Opened>;
  readonly states: Map<string, CheckState>;
  readonly latest: Map<string, LatestEvent>;
}

/** The states of the checks that were opened before the batch. */
export async function loadStates(
  events: readonly Recorded<ConsentCheckEvent>[],
  tx: ReadModelTransaction,
): Promise<Map<string, CheckState>> {
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
  const { opened } = batch;
  const known = [...batch.latest.keys()].filter((id) => !opened.has(id));
  const openings = columnsOf(OPENING_COLUMNS, [...opened.values()].map(toOpeningRow));
  await insertColumns(tx, 'consent_check', [...openings, ...stateColumns([...opened.keys()], batch)]);
  await updateColumns(tx, 'consent_check', 'check_id', stateColumns(known, batch));
}

function stateColumns(ids: readonly string[], { states, latest }: Batch): readonly Column[] {
  const rows = ids.flatMap((id) => {
    const [state, event] = [states.get(id), latest.get(id)];
    return state && event ? [toStateRow(id, state, event)] : [];
  });
  return columnsOf(STATE_COLUMNS, rows);
}
