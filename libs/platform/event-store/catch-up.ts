import { numberOf, positionOf } from './dense-position.js';
import type { Batch, StoredEvent, Subscription } from './event-store.js';
import type { HeadSignal } from './head-signal.js';

const BATCH_SIZE = 500;

/** A piece of the log as read in one snapshot. */
export interface Page {
  readonly events: readonly StoredEvent[];
  /** The number of the last event of the log, of whatever category. */
  readonly head: bigint;
}

export interface PageRequest {
  readonly after: bigint;
  readonly limit: number;
  readonly categories: readonly string[];
}

/** A checkpoint of events this log does not hold: a backup was restored, or a failover lost the end of the log. */
export class PositionBeyondLog extends Error {
  override readonly name = 'PositionBeyondLog';
}

/** What a store with dense positions lends to its subscriptions. */
export interface CatchUpSource {
  readonly signal: HeadSignal;
  readonly pollMs: number;
  /** `undefined` ends the subscription. */
  readPage(request: PageRequest): Promise<Page | undefined>;
}

/**
 * The subscription of a store with dense positions. The first batch comes at once, empty when there is nothing, so
 * that a reader learns where it stands; after that a batch comes when the log has grown.
 * @throws PositionBeyondLog when the log is shorter than the checkpoint: going on would miss events in silence.
 */
export async function* catchUp(
  source: CatchUpSource,
  subscription: Subscription,
): AsyncGenerator<Batch, void> {
  const { categories, batchSize: limit = BATCH_SIZE, signal } = subscription;
  let after = numberOf(subscription.after);
  let first = true;
  for (;;) {
    const batch = await nextBatch(source, { after, limit, categories }, signal);
    if (!batch) return;
    const reached = numberOf(batch.position);
    if (first || reached > after) yield batch;
    first = false;
    after = reached;
    if (batch.caughtUp) await source.signal.beyond(after, source.pollMs, signal);
  }
}

/** `undefined` when the subscription is over. */
async function nextBatch(
  source: CatchUpSource,
  request: PageRequest,
  signal: AbortSignal | undefined,
): Promise<Batch | undefined> {
  if (signal?.aborted) return undefined;
  const page = await source.readPage(request);
  if (!page || signal?.aborted) return undefined;
  const { after, limit } = request;
  if (page.head < after)
    throw new PositionBeyondLog(`the log ends at ${page.head}, before the checkpoint ${after}`);
  return batchOf(page, limit);
}

function batchOf({ events, head }: Page, limit: number): Batch {
  const last = events.at(-1);
  if (last && events.length >= limit)
    return { events, position: last.position, caughtUp: numberOf(last.position) >= head };
  return { events, position: positionOf(head), caughtUp: true };
}
