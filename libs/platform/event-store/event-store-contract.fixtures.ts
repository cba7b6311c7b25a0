import { randomUUID } from 'node:crypto';
import {
  START,
  type AppendRequest,
  type Batch,
  type EventStore,
  type EventToStore,
  type StoredEvent,
  type Subscription,
} from './event-store.js';

/** A store under test; `sibling` opens a second instance over the same log, as another process would. */
export interface StoreUnderTest {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
  readonly sibling?: () => Promise<EventStore>;
}

export const NOW = '2026-03-02T08:00:00.000Z';
export const utf8 = new TextEncoder();

export const eventOf = (
  type: string,
  data: Uint8Array = utf8.encode(`{"type":"${type}"}`),
): EventToStore => ({
  id: randomUUID(),
  type,
  data,
  metadata: utf8.encode('{}'),
});

export const streamIn = (category: string) => `${category}-${randomUUID()}`;
export const categoryOfTest = () => `c${randomUUID().replaceAll('-', '')}`;
export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
export const plainly = ({ data, metadata, ...rest }: StoredEvent) => ({
  ...rest,
  data: hex(data),
  metadata: hex(metadata),
});

export const requestOf = (
  stream: string,
  expectedRevision: number,
  events: readonly EventToStore[] = [eventOf('ThingHappened')],
  recordedAt = NOW,
): AppendRequest => ({ stream, expectedRevision, events, recordedAt });

export async function collect(
  store: EventStore,
  subscription: Partial<Subscription>,
  enough: (events: readonly StoredEvent[], batch: Batch) => boolean,
): Promise<{ events: StoredEvent[]; batches: Batch[] }> {
  const events: StoredEvent[] = [];
  const batches: Batch[] = [];
  for await (const batch of store.subscribe({ after: START, categories: [], ...subscription })) {
    batches.push(batch);
    events.push(...batch.events);
    if (enough(events, batch)) break;
  }
  return { events, batches };
}

export const caughtUp = (_events: readonly StoredEvent[], batch: Batch) => batch.caughtUp;
