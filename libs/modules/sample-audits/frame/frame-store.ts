import type { FrameRow } from '#platform/statistics';
import type { FrozenFrame } from '../audit-round.js';
import type { RowError } from './row-errors.js';

/** A row on its way in, and the line it came from. */
export interface StagedRow {
  readonly line: number;
  readonly row: FrameRow;
}

/** Rows that are not a frame yet. They are gone when the work on them ends, however it ends. */
export interface FrameStaging {
  add(rows: readonly StagedRow[]): Promise<void>;
  /** What rows do to one another: a requisition listed twice, a family with two mothers. The first ones by line. */
  clashes(limit: number): Promise<{ readonly total: number; readonly rows: readonly RowError[] }>;
  /** Batches in canonical order: by requisition id, by bytes. */
  inOrder(): AsyncIterable<readonly FrameRow[]>;
  /** Units and requisitions by region; a unit counts where its first requisition does. */
  strata(): Promise<FrozenFrame['strata']>;
  /** Keeps the rows under the frame's hash for the round; rows kept under it before are not kept twice. */
  keep(sha256: string, requisitions: number, round: string): Promise<void>;
}

/** A frame that was kept for a round whose event may be missing. */
export interface FrameClaim {
  readonly sha256: string;
  readonly round: string;
}

/**
 * The rows of frames, by the hash of their content: they never change, and two rounds with the same frame share
 * them. The log knows a frame by its hash alone, so that a million requisitions stay out of the events.
 */
export abstract class FrameStore {
  /** Runs the work on an empty staging; all that was kept is kept together, or nothing when the work throws. */
  abstract stage<T>(work: (staging: FrameStaging) => Promise<T>): Promise<T>;

  /** Says that the log names the frame for the round. */
  abstract settle(claim: FrameClaim): Promise<void>;

  /** Gives up a frame that the log does not name for the round; rows nobody claims are removed. */
  abstract release(claim: FrameClaim): Promise<void>;

  /** Claims neither settled nor released since the instant: their import ended in between. */
  abstract unsettled(before: string): Promise<readonly FrameClaim[]>;

  /** Batches in the order of the draw: by unit, then by requisition id. @throws Refused `frame.not-stored`. */
  abstract byUnit(sha256: string): AsyncIterable<readonly FrameRow[]>;

  /** The rows of the named units, by requisition id. */
  abstract membersOf(sha256: string, unitIds: readonly string[]): Promise<readonly FrameRow[]>;
}
