import { cellsOf, type CalendarCell } from './calendar-cells.js';
import type { CheckSummary } from './check-summary.js';
import { OpenSpans } from './open-spans.js';
import { addChange, addTally, deltasOf, emptyTally, type Delta, type Tally } from './status-measures.js';
import { ALL_ROUNDS, type CheckState, type Dates, type OpenDay, type SpanRow } from './status-words.js';

/** A cell of the calendar of one region, in one round or in all. */
export interface CellKey extends CalendarCell {
  readonly programme: string;
  readonly round: string;
  readonly region: string;
}

/** What a batch adds to a cell, by the day it was recorded; the days in order, as the log gives them. */
export interface CellChange {
  readonly key: CellKey;
  readonly byDay: ReadonlyMap<string, Tally>;
}

/** Changes of counts at one place: programme, round, region, effect day, recorded day. */
interface Point {
  readonly programme: string;
  readonly round: string;
  readonly region: string;
  readonly day: number;
  readonly recorded: string;
  readonly tally: Tally;
}

/** Gathers what a batch of events does to the counts, so that it is written in a few statements. */
export class StatusLedger {
  readonly #points = new Map<string, Point>();
  readonly #openSpans = new OpenSpans();

  /** Books one event that turned `before` into `after`; returns the state with its span. */
  book(checkId: string, before: CheckState | undefined, after: CheckSummary, dates: Dates): CheckState {
    for (const delta of deltasOf(before?.summary, after, dates.on)) this.#add(after, delta, dates.recorded);
    return { summary: after, span: this.#openSpans.book(checkId, before, after, dates) };
  }

  /** What is to be added to the cells. */
  cells(): readonly CellChange[] {
    const cells = new Map<string, { key: CellKey; byDay: Map<string, Tally> }>();
    for (const point of this.#points.values()) {
      for (const key of keysOf(point)) {
        const id = `${key.programme}|${key.round}|${key.region}|${key.level}|${key.cell}`;
        const known = cells.get(id) ?? { key, byDay: new Map<string, Tally>() };
        const tally = known.byDay.get(point.recorded) ?? emptyTally();
        addTally(tally, point.tally);
        known.byDay.set(point.recorded, tally);
        cells.set(id, known);
      }
    }
    return [...cells.values()];
  }

  /** Rows of `consent_open_span`, begun or ended. */
  spans(): readonly SpanRow[] {
    return this.#openSpans.spans();
  }

  /** Rows to be merged into `consent_open_day`. */
  days(): readonly OpenDay[] {
    return this.#openSpans.days();
  }

  #add({ programme, round }: CheckSummary, { region, day, change }: Delta, recorded: string): void {
    const id = `${programme}|${round}|${region}|${day}|${recorded}`;
    const point = this.#points.get(id) ?? { programme, round, region, day, recorded, tally: emptyTally() };
    addChange(point.tally, change);
    this.#points.set(id, point);
  }
}

function keysOf({ programme, round: ofCheck, region, day }: Point): CellKey[] {
  return [ofCheck, ALL_ROUNDS].flatMap((round) =>
    cellsOf(day).map((cell) => ({ programme, round, region, ...cell })),
  );
}
