import { categoryOf } from '#platform/kernel';
import { catchUp, type Page, type PageRequest } from '../catch-up.js';
import { comparePositions, positionOf } from '../dense-position.js';
import {
  EventStore,
  WrongRevision,
  type AppendRequest,
  type Appended,
  type Batch,
  type EventToStore,
  type Position,
  type StoredEvent,
  type Subscription,
} from '../event-store.js';
import { HeadSignal } from '../head-signal.js';
import { validateAppend } from '../validate-append.js';

const FOREVER_MS = 2 ** 31 - 1;

/** The event store of unit tests: the same promises as the others, and nothing outlives the process. */
export class InMemoryEventStore extends EventStore {
  readonly #log: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #signal = new HeadSignal();
  readonly #closing = new AbortController();

  async read(stream: string, fromRevision = 0): Promise<readonly StoredEvent[]> {
    return (this.#streams.get(stream) ?? []).slice(Math.max(fromRevision, 0));
  }

  async append(request: AppendRequest): Promise<Appended> {
    if (this.#closing.signal.aborted) throw new Error('the event store is closed');
    validateAppend(request);
    const { stream, expectedRevision } = request;
    const history = this.#streams.get(stream) ?? [];
    const actual = history.length - 1;
    if (expectedRevision === actual) return this.#store(request, history);
    const repeated = repeatedEvent(history, request);
    if (repeated) return answer(repeated);
    throw new WrongRevision(stream, expectedRevision, actual);
  }

  subscribe(subscription: Subscription): AsyncIterable<Batch> {
    const { signal: given } = subscription;
    const signal = given ? AbortSignal.any([given, this.#closing.signal]) : this.#closing.signal;
    const readPage = async (request: PageRequest) => this.#page(request);
    return catchUp({ signal: this.#signal, pollMs: FOREVER_MS, readPage }, { ...subscription, signal });
  }

  async head(): Promise<Position> {
    return positionOf(BigInt(this.#log.length));
  }

  compare(a: Position, b: Position): number {
    return comparePositions(a, b);
  }

  async close(): Promise<void> {
    this.#closing.abort();
  }

  #store({ stream, events, recordedAt }: AppendRequest, history: StoredEvent[]): Appended {
    const given = new Date(recordedAt).toISOString();
    const latest = this.#log.at(-1)?.recordedAt ?? given;
    const stored = events.map((event, index) => ({
      ...copyOf(event),
      stream,
      revision: history.length + index,
      position: positionOf(BigInt(this.#log.length + index + 1)),
      recordedAt: given > latest ? given : latest,
    }));
    history.push(...stored);
    this.#streams.set(stream, history);
    this.#log.push(...stored);
    this.#signal.advance(BigInt(this.#log.length));
    return answer(stored.at(-1) as StoredEvent);
  }

  #page({ after, limit, categories }: PageRequest): Page {
    const events: StoredEvent[] = [];
    for (let index = Number(after); index < this.#log.length && events.length < limit; index += 1) {
      const event = this.#log[index] as StoredEvent;
      if (categories.length === 0 || categories.includes(categoryOf(event.stream))) events.push(event);
    }
    return { events, head: BigInt(this.#log.length) };
  }
}

function repeatedEvent(history: readonly StoredEvent[], request: AppendRequest): StoredEvent | undefined {
  const first = request.expectedRevision + 1;
  const standing = history.slice(first, first + request.events.length);
  const same =
    standing.length === request.events.length && standing.every(({ id }, i) => id === request.events[i]?.id);
  return same ? standing.at(-1) : undefined;
}

const answer = ({ revision, position, recordedAt }: StoredEvent): Appended => ({
  revision,
  position,
  recordedAt,
});

function copyOf({ id, type, data, metadata }: EventToStore): EventToStore {
  return { id, type, data: Uint8Array.from(data), metadata: Uint8Array.from(metadata) };
}
