import { STATE_COLUMNS, toStateRow, type KnownCheck } from './check-row.js';
import type { Dates } from './status-words.js';

const { check_id, revision, region, state, investigating, transfer_to, opened_on, due_on } = STATE_COLUMNS;
const { deadlines, looked_on, consent, compliance, reported } = STATE_COLUMNS;

/** Columns of `consent_check_past`: what the working list showed of a check, and from when until when. */
export const PAST_COLUMNS = {
  ...{ check_id, revision, region, state, investigating, transfer_to, opened_on, due_on },
  ...{ deadlines, looked_on, consent, compliance, reported },
  from_on: 'date',
  from_recorded: 'date',
  to_on: 'date',
  to_recorded: 'date',
} as const;

export type PastRow = ReturnType<typeof pastRow>;

/**
 * How checks stood before the events of a batch. Effect days and days of record never run backwards within a check, so
 * each version stands from the two days of its own event until those of the next. A version whose successor came on
 * the same two days was never to be seen at the end of any day, and is not kept.
 */
export class PastVersions {
  readonly #rows: PastRow[] = [];

  /** Keeps how the check stood until an event of these dates. */
  book(checkId: string, before: KnownCheck | undefined, dates: Dates): void {
    if (!before) return;
    const { occurredOn, recordedOn } = before.latest;
    if (occurredOn !== dates.on || recordedOn !== dates.recorded)
      this.#rows.push(pastRow(checkId, before, dates));
  }

  rows(): readonly PastRow[] {
    return this.#rows;
  }
}

function pastRow(checkId: string, before: KnownCheck, to: Dates) {
  const { occurred_on, recorded_on, ...row } = toStateRow(checkId, before);
  return { ...row, from_on: occurred_on, from_recorded: recorded_on, to_on: to.on, to_recorded: to.recorded };
}
