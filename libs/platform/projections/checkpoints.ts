import { START, type Position } from '#platform/event-store';
import type { Queryable } from './queryable.js';

export type Target = 'live' | 'building';

export interface Checkpoint {
  readonly version: number;
  readonly position: Position;
  readonly parked: number;
  readonly state: 'running' | 'halted';
}

/** A step of one projection's checkpoint: taken only from where it is believed to stand. */
export interface Step {
  readonly projection: string;
  readonly target: Target;
  readonly version: number;
  readonly from: Position;
  readonly to: Position;
}

const select = `select version, position, parked, state from rm.projection_checkpoint
  where projection = $1 and target = $2`;

/** Where the projection stands; at the start of the log, in the code's version, when it has never run. */
export async function openCheckpoint(
  db: Queryable,
  projection: { readonly name: string; readonly version: number },
  target: Target,
): Promise<Checkpoint> {
  const key = [projection.name, target];
  const found = await db.query<Checkpoint>(select, key);
  if (found.rows[0]) return found.rows[0];
  await db.query(
    `insert into rm.projection_checkpoint (projection, target, version, position) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [...key, projection.version, START],
  );
  const { rows } = await db.query<Checkpoint>(select, key);
  if (!rows[0]) throw new Error(`the checkpoint of ${projection.name} vanished`);
  return rows[0];
}

/** Locks the row to the end of the transaction: no worker moves past it meanwhile. */
export async function lockCheckpoint(
  db: Queryable,
  projection: string,
  target: Target,
): Promise<Checkpoint | undefined> {
  const { rows } = await db.query<Checkpoint>(`${select} for update`, [projection, target]);
  return rows[0];
}

/**
 * The compare-and-set every batch begins with. @returns how many events are parked, or nothing when the checkpoint
 * is not where the step begins.
 */
export async function takeStep(
  db: Queryable,
  step: Step,
  progress: { readonly handled: number; readonly eventsPerSecond: number },
): Promise<{ parked: number } | undefined> {
  const { rows } = await db.query<{ parked: number }>(
    `update rm.projection_checkpoint
     set position = $5, handled = handled + $6, events_per_second = $7, updated_at = clock_timestamp(),
         last_error = null, state = 'running'
     where projection = $1 and target = $2 and version = $3 and position = $4
     returning parked`,
    [
      step.projection,
      step.target,
      step.version,
      step.from,
      step.to,
      progress.handled,
      progress.eventsPerSecond,
    ],
  );
  return rows[0];
}

/** Writes down what went wrong, for every process to see. */
export async function noteError(
  db: Queryable,
  projection: string,
  error: string,
  state: Checkpoint['state'] = 'running',
): Promise<void> {
  await db.query(
    `update rm.projection_checkpoint set last_error = $2, state = $3, updated_at = clock_timestamp()
     where projection = $1 and target = 'live'`,
    [projection, error, state],
  );
}
