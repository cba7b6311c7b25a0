import { START, type EventLog } from '#platform/event-store';
import { benchedProjection } from './live.js';

const BATCH_SIZE = 5_000;

/** The baseline: events per second of reading the projection's events through the log and parsing them. */
export async function readRaw(log: EventLog): Promise<number> {
  const head = await log.store.head();
  const { categories } = benchedProjection;
  const began = performance.now();
  let events = 0;
  for await (const batch of log.subscribe({ after: START, categories, batchSize: BATCH_SIZE })) {
    events += batch.events.length;
    if (batch.caughtUp || log.store.compare(batch.position, head) >= 0) break;
  }
  return events / ((performance.now() - began) / 1_000);
}
