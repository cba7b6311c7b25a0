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

/** A row of `consent_open_span`. */
export interface SpanRow {
  readonly check_id: string;
  readonly span: number;
  readonly programme: string;
  readonly round: string;
  readonly region: string;
  readonly opened_on: string;
  readonly from_on: string;
  readonly from_recorded: string;
  readonly to_on: string;
  readonly to_recorded: string;
}

/** What a batch adds to a row of `consent_open_day`: the summary of the items of one opening day. */
export interface OpenDay {
  readonly programme: string;
  readonly round: string;
  readonly region: string;
  readonly opened_on: string;
  readonly still_open: number;
  readonly first_recorded: string;
  readonly last_to_on: string;
  readonly last_to_recorded: string;
}
