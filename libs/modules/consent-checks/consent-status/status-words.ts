import type { CheckSummary } from './check-summary.js';

/** Counts of a programme over all its rounds are kept under this round, so that no question adds up rounds. */
export const ALL_ROUNDS = '*';

/** A stretch in which a check was open with one region: its number, and when it began. */
export interface OpenSpan {
  readonly number: number;
  readonly from: string;
  readonly recorded: string;
}

/** A check as its row holds it. */
export interface CheckState {
  readonly summary: CheckSummary;
  readonly span: OpenSpan;
}

/** When a change took effect and when it was recorded, as local dates. */
export interface Dates {
  readonly on: string;
  readonly recorded: string;
}

/** A row on its way into a table, by column. */
export type Row = Readonly<Record<string, string | number>>;
