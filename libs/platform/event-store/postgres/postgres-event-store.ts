import type { Pool } from 'pg';
import { catchUp, type Page, type PageRequest } from '../catch-up.js';
import { comparePositions, numberOf, positionOf } from '../dense-position.js';
import {
  EventStore,
  type AppendRequest,
  type Appended,
  type Batch,
  type Position,
  type StoredEvent,
  type Subscription,
} from '../event-store.js';
import { HeadSignal } from '../head-signal.js';
import { validateAppend } from '../validate-append.js';
import { AppendBatcher } from './append-batcher.js';
import { writeAppends, type AppendOutcome } from './append-writer.js';
import { createEventStorePool } from './event-store-pool.js';
import { HeadListener } from './head-listener.js';
import { HeadNotifier } from './head-notifier.js';
import { readHead, readPage, readStream } from './log-reader.js';
import { backOff, isUnreachable } from './server-errors.js';

const POLL_MS = 1_000;
const WRITERS = 2;

export interface PostgresEventStoreOptions {
  readonly url: string;
  /** Connections for reading; 4 unless told. Writing takes two more, listening one. */
  readonly readers?: number;
  readonly statementTimeoutMs?: number;
  /** Troubles the store mends by itself: lost connections, missed notifications. */
  readonly onTrouble?: (error: unknown) => void;
}

/** The log in PostgreSQL: dense positions under a locked head row, group commit in every process. */
export class PostgresEventStore extends EventStore {
  readonly #writers: Pool;
  readonly #readers: Pool;
  readonly #batcher: AppendBatcher;
  readonly #notifier: HeadNotifier;
  readonly #listener: HeadListener;
  readonly #onTrouble: (error: unknown) => void;
  readonly #signal = new HeadSignal();
  readonly #closing = new AbortController();
  #closed: Promise<void> | undefined;

  constructor({
    url,
    readers = 4,
    statementTimeoutMs,
    onTrouble = () => undefined,
  }: PostgresEventStoreOptions) {
    super();
    const shared = { onTrouble, ...(statementTimeoutMs === undefined ? {} : { statementTimeoutMs }) };
    this.#writers = createEventStorePool(url, { ...shared, max: WRITERS });
    this.#readers = createEventStorePool(url, { ...shared, max: readers });
    this.#notifier = new HeadNotifier({ pool: this.#readers, onTrouble });
    this.#listener = new HeadListener({ url, signal: this.#signal, onTrouble });
    this.#batcher = new AppendBatcher({
      write: (requests) => this.#write(requests),
      isUnreachable,
      lanes: WRITERS,
    });
    this.#onTrouble = onTrouble;
  }

  async read(stream: string, fromRevision = 0): Promise<readonly StoredEvent[]> {
    return readStream(this.#readers, stream, fromRevision);
  }

  async append(request: AppendRequest): Promise<Appended> {
    if (this.#closing.signal.aborted) throw new Error('the event store is closed');
    validateAppend(request);
    return this.#batcher.append(request);
  }

  subscribe(subscription: Subscription): AsyncIterable<Batch> {
    this.#listener.start();
    const { signal: given } = subscription;
    const signal = given ? AbortSignal.any([given, this.#closing.signal]) : this.#closing.signal;
    const readNext = (request: PageRequest) => this.#readPatiently(request, signal);
    return catchUp(
      { signal: this.#signal, pollMs: POLL_MS, readPage: readNext },
      { ...subscription, signal },
    );
  }

  async head(): Promise<Position> {
    return positionOf(await readHead(this.#readers));
  }

  compare(a: Position, b: Position): number {
    return comparePositions(a, b);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await this.#batcher.drain();
    await this.#notifier.drain();
    await Promise.all([this.#listener.close(), this.#writers.end(), this.#readers.end()]);
  }

  async #write(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    const outcomes = await writeAppends(this.#writers, requests);
    const head = outcomes.reduce((newest, outcome) => {
      const position = outcome instanceof Error ? 0n : numberOf(outcome.position);
      return position > newest ? position : newest;
    }, 0n);
    this.#signal.advance(head);
    this.#notifier.announce(head);
    return outcomes;
  }

  /** A subscription outlives a restart of the server: only a refused statement ends it. */
  async #readPatiently(request: PageRequest, signal: AbortSignal): Promise<Page | undefined> {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      try {
        return await readPage(this.#readers, request);
      } catch (error) {
        if (signal.aborted) return undefined;
        if (!isUnreachable(error)) throw error;
        this.#onTrouble(error);
        await backOff(attempt, signal);
      }
    }
    return undefined;
  }
}
