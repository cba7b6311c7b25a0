import type { CheckSummary } from './check-summary.js';
import {
  ALL_ROUNDS,
  type CheckState,
  type Dates,
  type OpenDay,
  type OpenSpan,
  type SpanRow,
} from './status-words.js';

const NEVER = 'infinity';
const BEFORE_ALL = '-infinity';

type DayChange = Pick<OpenDay, 'still_open' | 'first_recorded' | 'last_to_on' | 'last_to_recorded'>;

const began = (recorded: string): DayChange => ({
  still_open: 1,
  first_recorded: recorded,
  last_to_on: BEFORE_ALL,
  last_to_recorded: BEFORE_ALL,
});
const ended = ({ on, recorded }: Dates): DayChange => ({
  still_open: -1,
  first_recorded: NEVER,
  last_to_on: on,
  last_to_recorded: recorded,
});

/** The stretches in which checks were open with one region, and a summary of them per opening day. */
export class OpenSpans {
  readonly #spans = new Map<string, SpanRow>();
  readonly #days = new Map<string, OpenDay>();

  /** The check's span after one event: the same, a new one, or the last one, ended. */
  book(checkId: string, before: CheckState | undefined, after: CheckSummary, dates: Dates): OpenSpan {
    if (before && isUnmoved(before.summary, after)) return before.span;
    if (before && isOpen(before.summary)) this.#end(checkId, before, dates);
    if (before && !isOpen(after)) return before.span;
    return this.#begin(checkId, numberAfter(before), after, dates);
  }

  spans(): readonly SpanRow[] {
    return [...this.#spans.values()];
  }

  days(): readonly OpenDay[] {
    return [...this.#days.values()];
  }

  #begin(checkId: string, number: number, summary: CheckSummary, dates: Dates): OpenSpan {
    const span = { number, from: dates.on, recorded: dates.recorded };
    this.#write(checkId, { summary, span }, { on: NEVER, recorded: NEVER });
    this.#addToDay(summary, began(dates.recorded));
    return span;
  }

  #end(checkId: string, before: CheckState, dates: Dates): void {
    this.#write(checkId, before, dates);
    this.#addToDay(before.summary, ended(dates));
  }

  #write(checkId: string, { summary, span }: CheckState, to: Dates): void {
    const { programme, round, region, openedOn } = summary;
    this.#spans.set(`${checkId}|${span.number}`, {
      check_id: checkId,
      span: span.number,
      programme,
      round,
      region,
      opened_on: openedOn,
      from_on: span.from,
      from_recorded: span.recorded,
      to_on: to.on,
      to_recorded: to.recorded,
    });
  }

  #addToDay({ programme, round: ofCheck, region, openedOn }: CheckSummary, change: DayChange): void {
    for (const round of [ofCheck, ALL_ROUNDS]) {
      const id = `${programme}|${round}|${region}|${openedOn}`;
      const day = this.#days.get(id);
      this.#days.set(id, {
        programme,
        round,
        region,
        opened_on: openedOn,
        ...(day ? merged(day, change) : change),
      });
    }
  }
}

const numberAfter = (before: CheckState | undefined): number => (before?.span.number ?? 0) + 1;
const isOpen = (summary: CheckSummary): boolean => summary.phase !== 'closed';
const isUnmoved = (before: CheckSummary, after: CheckSummary): boolean =>
  isOpen(before) === isOpen(after) && before.region === after.region;

/** Text order is date order, but for `infinity`, which sorts after and `-infinity`, which sorts before every date. */
const merged = (a: DayChange, b: DayChange): DayChange => ({
  still_open: a.still_open + b.still_open,
  first_recorded: a.first_recorded < b.first_recorded ? a.first_recorded : b.first_recorded,
  last_to_on: a.last_to_on > b.last_to_on ? a.last_to_on : b.last_to_on,
  last_to_recorded: a.last_to_recorded > b.last_to_recorded ? a.last_to_recorded : b.last_to_recorded,
});
