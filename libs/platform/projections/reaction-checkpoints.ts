import { START, type Position } from '#platform/event-store';
import type { Queryable } from './queryable.js';

export interface ReactionCheckpoint {
  readonly position: Position;
  readonly state: 'running' | 'halted';
}

const select = 'select position, state from rm.reaction_checkpoint where reaction = $1';

/** Where the reaction stands; at the start of the log when it has never run. */
export async function openReactionCheckpoint(db: Queryable, reaction: string): Promise<ReactionCheckpoint> {
  const found = await db.query<ReactionCheckpoint & { [column: string]: unknown }>(select, [reaction]);
  if (found.rows[0]) return found.rows[0];
  await db.query(
    'insert into rm.reaction_checkpoint (reaction, position) values ($1, $2) on conflict do nothing',
    [reaction, START],
  );
  return { position: START, state: 'running' };
}

/** @returns false when another process has moved the checkpoint. */
export async function moveReaction(
  db: Queryable,
  step: { readonly reaction: string; readonly from: Position; readonly to: Position },
  progress: { readonly handled: number; readonly eventsPerSecond: number },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update rm.reaction_checkpoint
     set position = $3, handled = handled + $4, events_per_second = $5, updated_at = clock_timestamp(),
         last_error = null, state = 'running'
     where reaction = $1 and position = $2`,
    [step.reaction, step.from, step.to, progress.handled, progress.eventsPerSecond],
  );
  return rowCount === 1;
}

/** Writes down what went wrong, for every process to see. */
export async function noteReactionError(
  db: Queryable,
  reaction: string,
  error: string,
  state: ReactionCheckpoint['state'] = 'running',
): Promise<void> {
  await db.query(
    'update rm.reaction_checkpoint set last_error = $2, state = $3, updated_at = clock_timestamp() where reaction = $1',
    [reaction, error, state],
  );
}
