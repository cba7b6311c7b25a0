import type { EventLog, Position, StoredEvent } from '#platform/event-store';
import { START } from '#platform/event-store';
import type { Distance } from './distance.js';
import { Meter } from './meter.js';
import type { Projection, Reaction } from './projection.js';
import type { Queryable } from './queryable.js';
import { rebuildLockOf } from './rebuild/rebuild-parts.js';

export interface ReaderStatus {
  readonly name: string;
  readonly state: 'running' | 'halted' | 'rebuilding';
  readonly position: Position;
  readonly head: Position;
  readonly caughtUp: boolean;
  /** Places of the log it is behind; absent when the store's positions do not tell. */
  readonly lag: number | undefined;
  /** Age of the oldest event it has not processed; 0 when caught up, absent when it could not be found in time. */
  readonly oldestUnprocessedSeconds: number | undefined;
  readonly eventsPerSecond: number;
  readonly handled: number;
  readonly lastError: string | undefined;
  readonly updatedAt: string | undefined;
}

export interface ProjectionStatus extends ReaderStatus {
  /** Version of the live tables and of the code that asks. */
  readonly version: number | undefined;
  readonly codeVersion: number;
  readonly parked: number;
  /** Where a running rebuild stands. */
  readonly buildingPosition: Position | undefined;
}

export interface RunnerStatus {
  readonly head: Position;
  readonly projections: readonly ProjectionStatus[];
  readonly reactions: readonly ReaderStatus[];
  /** What keeps this process from reading the log, while it does. */
  readonly logError: string | undefined;
}

export interface StatusParts {
  readonly db: Queryable;
  readonly log: EventLog;
  readonly distance: Distance;
  readonly now: () => number;
}

interface Row {
  readonly [column: string]: unknown;
  readonly name: string;
  readonly target: string;
  readonly version: number;
  readonly position: Position;
  readonly handled: number;
  readonly parked: number;
  readonly rate: number;
  readonly updated_at: string;
  readonly age_ms: number;
  readonly last_error: string | null;
  readonly state: 'running' | 'halted';
  readonly rebuilding: boolean;
}

const common = `position, handled, events_per_second as rate, updated_at,
  (extract(epoch from clock_timestamp() - updated_at) * 1000)::double precision as age_ms, last_error, state`;

const readRows = `
  select projection as name, target, version, parked, ${common}, exists (
    select from pg_locks l where l.locktype = 'advisory' and l.objsubid = 1 and l.granted
      and l.database = (select oid from pg_database where datname = current_database())
      and (l.classid::bigint << 32) | l.objid::bigint = hashtextextended($1 || projection, 0)) as rebuilding
  from rm.projection_checkpoint
  union all
  select reaction, 'reaction', 0, 0, ${common}, false from rm.reaction_checkpoint`;

/** Where everything stands, as the checkpoints tell it: the same answer in every process. */
export async function readStatus(
  parts: StatusParts,
  projections: readonly Projection[],
  reactions: readonly Reaction[],
): Promise<Omit<RunnerStatus, 'logError'>> {
  const head = await parts.log.store.head();
  const { rows } = await parts.db.query<Row>(readRows, [rebuildLockOf('')]);
  const find = (target: string, name: string) =>
    rows.find((row) => row.target === target && row.name === name);
  const ofProjection = async (projection: Projection): Promise<ProjectionStatus> => {
    const live = find('live', projection.name);
    const reader = await readerStatus(parts, { ...projection, head, row: live });
    const building = live?.rebuilding ? find('building', projection.name)?.position : undefined;
    const { version, parked = 0 } = live ?? {};
    return { ...reader, version, codeVersion: projection.version, parked, buildingPosition: building };
  };
  const ofReaction = (one: Reaction) =>
    readerStatus(parts, { ...one, head, row: find('reaction', one.name) });
  return {
    head,
    projections: await Promise.all(projections.map(ofProjection)),
    reactions: await Promise.all(reactions.map(ofReaction)),
  };
}

interface Reader {
  readonly name: string;
  readonly categories: readonly string[];
  readonly head: Position;
  readonly row: Row | undefined;
}

async function readerStatus(
  parts: StatusParts,
  { name, categories, head, row }: Reader,
): Promise<ReaderStatus> {
  const position = row?.position ?? START;
  const caughtUp = parts.log.store.compare(position, head) >= 0;
  const oldest = caughtUp ? undefined : await oldestAfter(parts.log, position, categories);
  const age = oldest && Math.max(0, (parts.now() - Date.parse(oldest.recordedAt)) / 1_000);
  return {
    name,
    position,
    head,
    caughtUp,
    lag: parts.distance(position, head),
    oldestUnprocessedSeconds: caughtUp ? 0 : age,
    ...wordsOf(row),
  };
}

type Words = Pick<ReaderStatus, 'state' | 'eventsPerSecond' | 'handled' | 'lastError' | 'updatedAt'>;

function wordsOf(row: Row | undefined): Words {
  if (!row)
    return { state: 'running', eventsPerSecond: 0, handled: 0, lastError: undefined, updatedAt: undefined };
  return {
    state: row.rebuilding ? 'rebuilding' : row.state,
    eventsPerSecond: Math.round(Meter.faded(row.rate, row.age_ms)),
    handled: row.handled,
    lastError: row.last_error ?? undefined,
    updatedAt: row.updated_at,
  };
}

async function oldestAfter(
  { store }: EventLog,
  after: Position,
  categories: readonly string[],
): Promise<StoredEvent | undefined> {
  const enough = new AbortController();
  const timer = setTimeout(() => enough.abort(), 1_000);
  try {
    for await (const batch of store.subscribe({ after, categories, batchSize: 1, signal: enough.signal })) {
      const [first] = batch.events;
      if (first || batch.caughtUp) return first;
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    enough.abort();
  }
}
