import type { Recorded } from '#platform/kernel';

/** A statement inside the transaction that also moves the checkpoint. Table names are written without a schema. */
export interface ReadModelTransaction {
  /** Rows of one statement; `$1`-style parameters. Statements of one transaction run one after another. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** What to do with an event that a projection cannot digest. */
export type PoisonPolicy =
  /** Stop and say so; for everything somebody relies on as true. */
  | 'halt'
  /** Put the event aside, and every later event of its stream with it, and go on. */
  | 'park'
  /** Leave the event out and go on. */
  | 'skip';

/**
 * A read model: a pure function of the log written as rows. It may be dropped and rebuilt at any time, so it holds
 * nothing that the log does not tell.
 */
export interface Projection {
  /** Kebab-case, what the reader calls it: `consent-status`. */
  readonly name: string;
  /** Raise it when rows must be computed anew; the worker then rebuilds beside the live tables. */
  readonly version: number;
  /** Categories of streams it hears. */
  readonly categories: readonly string[];
  /** The tables it owns, in schema `rm`. No other projection writes them. */
  readonly tables: readonly string[];
  /** Event types it acts on. */
  readonly handles: readonly string[];
  /** Event types of its categories that it knows and leaves alone; a type in neither list stops the start. */
  readonly ignores: readonly string[];
  /** Reactions whose own appends a reader expects to see: `?after` waits for them first. */
  readonly follows?: readonly string[];
  readonly onPoison: PoisonPolicy;
  /** Folds a batch of handled events into rows. Called in log order; must be deterministic. */
  apply(events: readonly Recorded[], tx: ReadModelTransaction): Promise<void>;
}

/**
 * Something done because an event happened: commands to other streams. At least once, so what it does is idempotent
 * by command ids derived from the event.
 */
export interface Reaction {
  /** Kebab-case, a sentence: `open-checks-when-sample-drawn`. */
  readonly name: string;
  readonly categories: readonly string[];
  /** Event types it reacts to. */
  readonly handles: readonly string[];
  react(event: Recorded): Promise<void>;
}
