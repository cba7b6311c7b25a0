import type { Position } from '#platform/event-store';
import type { TableComparison } from './compare-tables.js';

export interface RebuildProgress {
  readonly projection: string;
  readonly phase: 'building' | 'switching';
  readonly position: Position;
  readonly head: Position;
  /** Places of the log behind it and in all; absent when the store's positions do not tell. */
  readonly done: number | undefined;
  readonly total: number | undefined;
  /** Events of its categories read so far. */
  readonly events: number;
  readonly eventsPerSecond: number;
}

export interface RebuildOptions {
  readonly onProgress?: ((progress: RebuildProgress) => void) | undefined;
  /** Gives up and takes the half-built tables away; the live ones were never touched. */
  readonly signal?: AbortSignal | undefined;
  /** Compares the rebuilt tables with the live ones before the switch; true unless told. */
  readonly verify?: boolean | undefined;
}

/** Whether the rebuilt tables say the same as the live ones did at the same position. */
export type Verification =
  | { readonly compared: false; readonly reason: string }
  | { readonly compared: true; readonly equal: boolean; readonly tables: readonly TableComparison[] };

export interface RebuildResult {
  readonly projection: string;
  readonly fromVersion: number | undefined;
  readonly version: number;
  readonly position: Position;
  readonly events: number;
  readonly seconds: number;
  readonly parked: number;
  readonly verification: Verification;
  /** Set when live and rebuilt rows differ although the version is the same: the live rows were wrong, or `apply` is not a function of the log alone. */
  readonly warning: string | undefined;
}

/** A rebuild that was not begun. */
export class RebuildRefused extends Error {
  override readonly name = 'RebuildRefused';
}
