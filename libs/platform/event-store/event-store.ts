/** An opaque place in the log. Compare two with `EventStore.compare`; the beginning is `START`. */
export type Position = string;
export const START: Position = 'start';

/** An event as bytes on its way in. The store keeps them exactly: hashes and seals depend on it. */
export interface EventToStore {
  /** A UUID. The same ids at the same place are the same append, answered as the first time. */
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as the store gives it back. */
export interface StoredEvent extends EventToStore {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  /** UTC instant; never runs backwards along the positions. */
  readonly recordedAt: string;
}

export interface AppendRequest {
  readonly stream: string;
  readonly events: readonly EventToStore[];
  /** The revision of the last event the writer has seen; -1 for a stream that must not exist. */
  readonly expectedRevision: number;
  /** The writer's clock, UTC. The store records the later of this and the latest it has recorded. */
  readonly recordedAt: string;
}

export interface Appended {
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: string;
}

/** What a subscription yields. An empty batch moves the checkpoint over events of other categories. */
export interface Batch {
  readonly events: readonly StoredEvent[];
  /** Everything up to and including this position has been seen: the next checkpoint. */
  readonly position: Position;
  /** True when the log held nothing further at the time of reading. */
  readonly caughtUp: boolean;
}

export interface Subscription {
  readonly after: Position;
  /** Categories of streams, the part of the name before the first dash; empty means all. */
  readonly categories: readonly string[];
  /** Events a batch holds at most; 500 unless told. */
  readonly batchSize?: number;
  /** Ends the iteration cleanly. */
  readonly signal?: AbortSignal;
}

/** Another writer was first: the stream stands at `actualRevision`. Nothing was stored. */
export class WrongRevision extends Error {
  override readonly name = 'WrongRevision';
  constructor(
    readonly stream: string,
    readonly expectedRevision: number,
    readonly actualRevision: number,
  ) {
    super(`stream ${stream} is at revision ${actualRevision}, expected ${expectedRevision}`);
  }
}

/** The append breaks a limit of the store (an event over 1 MiB, an empty append, a malformed id). Nothing was stored. */
export class InvalidAppend extends Error {
  override readonly name = 'InvalidAppend';
}

/**
 * Streams of events in one total order. Every adapter passes `event-store.contract.ts`; nothing here is special to
 * one of them.
 */
export abstract class EventStore {
  /** The events of a stream in order; none when there is no such stream. */
  abstract read(stream: string, fromRevision?: number): Promise<readonly StoredEvent[]>;

  /**
   * Stores the events of one stream, all or none.
   * @throws WrongRevision when another writer was first; InvalidAppend when a limit is broken.
   */
  abstract append(request: AppendRequest): Promise<Appended>;

  /** Catch-up subscription: batches in order, none missed, none twice, until the signal ends it. */
  abstract subscribe(subscription: Subscription): AsyncIterable<Batch>;

  /** The position of the last event, or `START` for an empty log. */
  abstract head(): Promise<Position>;

  /** Negative, zero or positive as `a` lies before, at or after `b`. */
  abstract compare(a: Position, b: Position): number;

  /** Lets go of connections; pending appends are finished first. */
  abstract close(): Promise<void>;
}
