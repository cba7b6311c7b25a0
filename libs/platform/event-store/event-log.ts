import {
  canonicalJson,
  derivedId,
  type DomainEvent,
  type EventMetadata,
  type Recorded,
} from '#platform/kernel';
import { assertSealsInPlace, type Sealer } from '#platform/sealing';
import type { EventCatalogue } from './event-catalogue.js';
import {
  START,
  type Appended,
  type Batch,
  type EventStore,
  type EventToStore,
  type StoredEvent,
  type Subscription,
} from './event-store.js';

export interface LogAppend {
  readonly stream: string;
  readonly events: readonly DomainEvent[];
  readonly expectedRevision: number;
  readonly recordedAt: string;
  readonly metadata: Omit<EventMetadata, 'schemaVersion'>;
}

export interface RecordedBatch extends Omit<Batch, 'events'> {
  readonly events: readonly Recorded[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The log as rooms see it: typed events over a store of bytes. On the way in the schema is checked and personal
 * fields are sealed; on the way out older versions are lifted and seals are checked for their place, not opened.
 */
export class EventLog {
  constructor(
    readonly store: EventStore,
    readonly catalogue: EventCatalogue,
    private readonly sealer: Sealer,
  ) {}

  async read<E extends DomainEvent = DomainEvent>(stream: string): Promise<Recorded<E>[]> {
    const stored = await this.store.read(stream);
    return stored.map((event) => this.decode(event) as Recorded<E>);
  }

  /** Every event of a category so far, in the order of the log: for categories that stay small. */
  async readCategory<E extends DomainEvent = DomainEvent>(category: string): Promise<Recorded<E>[]> {
    const events: Recorded<E>[] = [];
    const enough = new AbortController();
    const whole = { after: START, categories: [category], signal: enough.signal };
    for await (const batch of this.subscribe(whole)) {
      events.push(...(batch.events as Recorded<E>[]));
      if (batch.caughtUp) break;
    }
    enough.abort();
    return events;
  }

  /** @throws WrongRevision, InvalidAppend, or a ZodError when an event breaks its own schema. */
  async append(append: LogAppend): Promise<Appended & { events: readonly Recorded[] }> {
    const encoded = await Promise.all(
      append.events.map((event, index) => this.#encode(event, append, index)),
    );
    const { stream, expectedRevision, recordedAt } = append;
    const appended = await this.store.append({ stream, expectedRevision, recordedAt, events: encoded });
    const first = appended.revision - encoded.length + 1;
    const events = encoded.map((event, index) =>
      this.decode({
        ...event,
        stream,
        revision: first + index,
        position: appended.position,
        recordedAt: appended.recordedAt,
      }),
    );
    return { ...appended, events };
  }

  async *subscribe(subscription: Subscription): AsyncIterable<RecordedBatch> {
    for await (const batch of this.store.subscribe(subscription)) {
      yield { ...batch, events: batch.events.map((event) => this.decode(event)) };
    }
  }

  /** A stored event with its data lifted to the current version. */
  decode(stored: StoredEvent): Recorded {
    const metadata = JSON.parse(decoder.decode(stored.metadata)) as EventMetadata;
    const raw = JSON.parse(decoder.decode(stored.data)) as Record<string, unknown>;
    assertSealsInPlace(raw, stored.id);
    const data = this.catalogue.upcast(stored.type, metadata.schemaVersion, raw) as { occurredOn: string };
    const { id, type, stream, revision, position, recordedAt } = stored;
    return { id, type, stream, revision, position, recordedAt, metadata, data };
  }

  async #encode(event: DomainEvent, append: LogAppend, index: number): Promise<EventToStore> {
    const { version, schema } = this.catalogue.definition(event.type);
    const id = derivedId('event', append.metadata.commandId, append.stream, String(index));
    const data = await this.sealer.seal(schema.parse(event.data), id);
    const metadata: EventMetadata = { ...append.metadata, schemaVersion: version };
    return {
      id,
      type: event.type,
      data: encoder.encode(canonicalJson(data)),
      metadata: encoder.encode(canonicalJson(metadata)),
    };
  }
}
