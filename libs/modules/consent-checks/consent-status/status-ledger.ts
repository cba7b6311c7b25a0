import { dayNumber } from '#platform/calendar';
import { LEVELS, cellOf } from './calendar-cells.js';
import type { CheckSummary } from './check-summary.js';
import { OpenSpans } from './open-spans.js';
import { MEASURES, deltasOf, type Measure } from './status-measures.js';
import { ALL_ROUNDS, type CheckState, type Dates, type Row } from './status-words.js';

type Change = Partial<Record<Measure, number>>;

/** A change of counts at one place: programme, round, region, effect day, recorded day. */
interface Point {
  readonly programme: string;
  readonly round: string;
  readonly region: string;
  readonly on: string;
  readonly recorded: string;
}

/** Gathers what a batch of events does to the counts, so that it is written in a few statements. */
export class StatusLedger {
  readonly #points = new Map<string, { point: Point; change: Change }>();
  readonly #openSpans = new OpenSpans();

  /** Books one event that turned `before` into `after`; returns the state with its span. */
  book(checkId: string, before: CheckState | undefined, after: CheckSummary, dates: Dates): CheckState {
    const { programme } = after;
    const { recorded } = dates;
    for (const { region, on, change } of deltasOf(before?.summary, after, dates.on)) {
      for (const round of [after.round, ALL_ROUNDS]) this.#add({ programme, round, region, on, recorded }, change);
    }
    return { summary: after, span: this.#openSpans.book(checkId, before, after, dates) };
  }

  /** Rows to be added to `consent_status_cell`. */
  cells(): readonly Row[] {
    const cells = new Map<string, Record<string, string | number>>();
    for (const { point, change } of this.#points.values()) {
      for (const cell of cellsOf(point)) {
        const id = Object.values(cell).join('|');
        const row = cells.get(id) ?? { ...cell, ...NOTHING };
        for (const [measure, n] of Object.entries(change)) row[measure] = Number(row[measure]) + n;
        cells.set(id, row);
      }
    }
    return [...cells.values()];
  }

  /** Rows of `consent_open_span`, begun or ended. */
  spans(): readonly Row[] {
    return this.#openSpans.spans();
  }

  /** Rows to be merged into `consent_open_day`. */
  days(): readonly Row[] {
    return this.#openSpans.days();
  }

  #add(point: Point, change: Change): void {
    const id = Object.values(point).join('|');
    const known = this.#points.get(id);
    if (!known) {
      this.#points.set(id, { point, change: { ...change } });
      return;
    }
    for (const [measure, n] of Object.entries(change) as [Measure, number][])
      known.change[measure] = (known.change[measure] ?? 0) + n;
  }
}

const NOTHING = Object.fromEntries(MEASURES.map((measure) => [measure, 0]));

function cellsOf({ programme, round, region, on, recorded }: Point): Row[] {
  const [effectDay, recordedDay] = [dayNumber(on), dayNumber(recorded)];
  return LEVELS.flatMap((on_level) =>
    LEVELS.map((recorded_level) => ({
      programme,
      round,
      on_level,
      recorded_level,
      on_cell: cellOf(effectDay, on_level),
      recorded_cell: cellOf(recordedDay, recorded_level),
      region,
    })),
  );
}
