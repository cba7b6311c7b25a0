import type { Position } from '#platform/event-store';
import type { Queryable } from './queryable.js';

/** Where the live rows of a projection stand. */
export interface LiveMark {
  readonly name: string;
  readonly position: Position;
  /** Another text once the rows may say something else; events that the projection does not handle leave it as it is. */
  readonly mark: string;
}

/** One small statement, however many ask what moved. */
export async function liveMarks(db: Queryable): Promise<readonly LiveMark[]> {
  const { rows } = await db.query<LiveMark & Record<string, unknown>>(
    `select projection as name, position, version || ':' || handled as mark from rm.projection_checkpoint
     where target = 'live' order by projection`,
  );
  return rows;
}
