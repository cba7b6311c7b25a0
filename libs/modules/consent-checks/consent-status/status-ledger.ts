import { cellsOf, type CalendarCell } from './calendar-cells.js';
import type { CheckSummary } from './check-summary.js';
import { OpenSpans } from './open-spans.js';
import { changed, deltasOf, NOTHING, type Change, type Counts, type Delta } from './status-measures.js';
import { ALL_ROUNDS, type CheckState, type Dates, type Row } from './status-words.js';

/** A cell of the calendar of one region, in one round or in all. */
export interface CellKey extends CalendarCell {
  readonly programme: string;
  readonly round: string;
  readonly region: string;
}

/** What a batch adds to a cell, by the day it was recorded; the days in order, as the log gives them. */
export interface CellChange {
  readonly key: CellKey;
  readonly byDay: ReadonlyMap<string, Change>;
}

/** Changes of counts at one place: programme, round, region, effect day, recorded day. */
interface Point {
  readonly programme: string;
  readonly round: string;
  readonly region: string;
  readonly day: number;
  readonly recorded: string;
  counts: Counts;
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
    const cells = new Map<string, { key: CellKey; byDay: Map<string, Counts> }>();
    for (const { programme, round: ofCheck, region, day, recorded, counts } of this.#points.values()) {
      for (const round of [ofCheck, ALL_ROUNDS]) {
        for (const { level, cell } of cellsOf(day)) {
          const id = `${programme}|${round}|${region}|${level}|${cell}`;
          const known = cells.get(id) ?? { key: { programme, round, region, level, cell }, byDay: new Map() };
          known.byDay.set(recorded, changed(known.byDay.get(recorded) ?? NOTHING, counts));
          cells.set(id, known);
        }
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

  #add({ programme, round }: CheckSummary, { region, day, change }: Delta, recorded: string): void {
    const id = `${programme}|${round}|${region}|${day}|${recorded}`;
    const known = this.#points.get(id);
    if (known) known.counts = changed(known.counts, change);
    else this.#points.set(id, { programme, round, region, day, recorded, counts: changed(NOTHING, change) });
  }
}
