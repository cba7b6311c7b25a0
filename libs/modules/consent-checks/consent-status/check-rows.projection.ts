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
import { columnsOf, insertColumns, updateColumns } from './column-writes.projection.js';
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
  const opened = new Set(events.filter(({ type }) => type === 'ConsentCheckOpened').map(({ stream }) => stream));
  const known = [...new Set(events.map(({ stream }) => stream))].filter((stream) => !opened.has(stream));
  if (known.length === 0) return new Map();
  const rows = await tx.query<StoredState>(
    `select ${storedColumns} from consent_check where check_id = any($1)`,
    [known.map(idOf)],
  );
  return new Map(rows.map((row) => [row.check_id, fromStored(row)]));
}

/** Inserts what was opened in the batch, and overwrites of the others only what can have changed. */
export async function writeChecks(tx: ReadModelTransaction, { opened, states, latest }: Batch): Promise<void> {
  const stateRow = ([id, event]: [string, LatestEvent]) => {
    const state = states.get(id);
    return state ? [toStateRow(id, state, event)] : [];
  };
  const rows = [...latest].flatMap(stateRow);
  const inserted = rows.flatMap((row) => {
    const opening = opened.get(row.check_id);
    return opening ? [{ ...toOpeningRow(opening), ...row }] : [];
  });
  const updated = rows.filter(({ check_id }) => !opened.has(check_id));
  await insertColumns(tx, 'consent_check', columnsOf({ ...OPENING_COLUMNS, ...STATE_COLUMNS }, inserted));
  await updateColumns(tx, 'consent_check', 'check_id', columnsOf(STATE_COLUMNS, updated));
}
