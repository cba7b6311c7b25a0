import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { inTransaction } from '#platform/database';
import { START, type EventLog } from '#platform/event-store';
import type { Recorded } from '#platform/kernel';
import type { ReadModelTransaction } from '#platform/projections';
import { benchedProjection } from './live.js';

const BATCH_SIZE = 1_000;

/**
 * A peer: events per second of the same projection with one transaction an event, its checkpoint included, for so
 * long. Like the runner's, its commits do not wait for the disk.
 */
export async function projectPerEvent(log: EventLog, pool: Pool, milliseconds: number): Promise<number> {
  await pool.query(
    `insert into rm.projection_checkpoint (projection, target, version, position)
     values ('per-event', 'live', 1, $1) on conflict do nothing`,
    [START],
  );
  const began = performance.now();
  const isOver = () => performance.now() - began >= milliseconds;
  const { categories } = benchedProjection;
  let events = 0;
  for await (const batch of log.subscribe({ after: START, categories, batchSize: BATCH_SIZE })) {
    for (const event of batch.events.filter(({ type }) => benchedProjection.handles.includes(type))) {
      await inTransaction(pool, (client) => projectOne(client, event));
      events += 1;
      if (isOver()) break;
    }
    if (batch.caughtUp || isOver()) break;
  }
  return events / ((performance.now() - began) / 1_000);
}

async function projectOne(client: PoolClient, event: Recorded): Promise<void> {
  await client.query('set local synchronous_commit = off; set local search_path = rm, public');
  await client.query(`update projection_checkpoint set position = $1 where projection = 'per-event'`, [
    event.position,
  ]);
  const tx: ReadModelTransaction = {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query<QueryResultRow>(sql, [...parameters])).rows as Row[],
  };
  await benchedProjection.apply([event], tx);
}
