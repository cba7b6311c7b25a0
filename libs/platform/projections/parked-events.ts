import type { StoredEvent } from '#platform/event-store';
import type { Target } from './checkpoints.js';
import type { Queryable } from './queryable.js';

export interface ParkedEvent {
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly position: string;
  readonly error: string;
  readonly attempts: number;
  readonly parkedAt: string;
}

/** Whose parked events. */
export interface ParkedOf {
  readonly projection: string;
  readonly target: Target;
}

const columns = `stream, revision, event_id as "eventId", type, position, error, attempts, parked_at as "parkedAt"`;

/** Puts events aside, each with its error, and counts them at the checkpoint. */
export async function parkEvents(
  db: Queryable,
  { projection, target }: ParkedOf,
  events: readonly StoredEvent[],
  error: string,
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ stream, revision, id, type, position }) => ({
    stream,
    revision,
    event_id: id,
    type,
    position,
  }));
  await db.query(
    `insert into rm.parked_event (projection, target, stream, revision, event_id, type, position, error)
     select $1, $2, stream, revision, event_id, type, position, $4
     from json_to_recordset($3) as e (stream text, revision bigint, event_id text, type text, position text)`,
    [projection, target, JSON.stringify(rows), error],
  );
  await countParked(db, { projection, target }, events.length);
}

/** The streams of which an event is parked: what follows in them waits as well. */
export async function parkedStreams(db: Queryable, { projection, target }: ParkedOf): Promise<Set<string>> {
  const { rows } = await db.query<{ stream: string }>(
    'select distinct stream from rm.parked_event where projection = $1 and target = $2',
    [projection, target],
  );
  return new Set(rows.map(({ stream }) => stream));
}

/** The parked events of one stream of the live projection, or of all, in stream order. */
export async function listParked(db: Queryable, projection: string, stream?: string): Promise<ParkedEvent[]> {
  const { rows } = await db.query<ParkedEvent & { [column: string]: unknown }>(
    `select ${columns} from rm.parked_event
     where projection = $1 and target = 'live' and ($2::text is null or stream = $2) order by stream, revision`,
    [projection, stream ?? null],
  );
  return rows;
}

/** Takes the parked events of a stream off the list. */
export async function unpark(db: Queryable, projection: string, stream: string): Promise<void> {
  const { rowCount } = await db.query(
    `delete from rm.parked_event where projection = $1 and target = 'live' and stream = $2`,
    [projection, stream],
  );
  await countParked(db, { projection, target: 'live' }, -(rowCount ?? 0));
}

async function countParked(db: Queryable, { projection, target }: ParkedOf, more: number): Promise<void> {
  await db.query(
    'update rm.projection_checkpoint set parked = parked + $3 where projection = $1 and target = $2',
    [projection, target, more],
  );
}
