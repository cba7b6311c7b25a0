import type { Pool, PoolClient } from 'pg';
import { inTransaction, isTransient } from '#platform/database';
import type { EventLog } from '#platform/event-store';
import type { Recorded } from '#platform/kernel';
import { lockCheckpoint } from './checkpoints.js';
import { messageOf } from './interruptions.js';
import { listParked, unpark, type ParkedEvent } from './parked-events.js';
import type { Projection } from './projection.js';
import { LIVE_SCHEMA, SequentialTransaction, enterSchema } from './read-model-transaction.js';

export interface RetriedParked {
  /** Events that were projected now. */
  readonly projected: number;
  /** Streams that still wait, with the error. */
  readonly failed: readonly { readonly stream: string; readonly error: string }[];
}

/** Tries the parked events of a projection again, each stream in its order and all or none of it. */
export async function retryParked(pool: Pool, log: EventLog, projection: Projection): Promise<RetriedParked> {
  const parked = await listParked(pool, projection.name);
  let projected = 0;
  const failed: { stream: string; error: string }[] = [];
  for (const stream of new Set(parked.map((event) => event.stream))) {
    try {
      projected += await inTransaction(pool, (client) => retryStream(client, log, { projection, stream }));
    } catch (error) {
      if (isTransient(error)) throw error;
      failed.push({ stream, error: messageOf(error) });
      await noteAttempt(pool, projection.name, { stream, error: messageOf(error) });
    }
  }
  return { projected, failed };
}

async function retryStream(
  client: PoolClient,
  log: EventLog,
  { projection, stream }: { projection: Projection; stream: string },
): Promise<number> {
  // While the row is locked no worker parks a further event of the stream.
  const checkpoint = await lockCheckpoint(client, projection.name, 'live');
  if (checkpoint?.version !== projection.version)
    throw new Error(`the live tables of ${projection.name} are of version ${checkpoint?.version}`);
  const parked = await listParked(client, projection.name, stream);
  const events = await readParked(log, stream, parked);
  await enterSchema(client, LIVE_SCHEMA);
  const tx = new SequentialTransaction(client);
  if (events.length > 0) await projection.apply(events, tx);
  await tx.settled();
  await unpark(client, projection.name, stream);
  return events.length;
}

async function readParked(
  log: EventLog,
  stream: string,
  parked: readonly ParkedEvent[],
): Promise<Recorded[]> {
  const [first] = parked;
  if (!first) return [];
  const wanted = new Set(parked.map(({ revision }) => revision));
  const stored = await log.store.read(stream, first.revision);
  return stored.filter(({ revision }) => wanted.has(revision)).map((event) => log.decode(event));
}

async function noteAttempt(
  pool: Pool,
  projection: string,
  { stream, error }: { stream: string; error: string },
): Promise<void> {
  await pool.query(
    `update rm.parked_event set attempts = attempts + 1, error = $3
     where (projection, target, stream, revision) in (
       select projection, target, stream, revision from rm.parked_event
       where projection = $1 and target = 'live' and stream = $2 order by revision limit 1)`,
    [projection, stream, error],
  );
}
