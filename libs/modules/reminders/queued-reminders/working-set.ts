import {
  businessCalendar,
  defaultCalendarPolicy,
  type BusinessCalendar,
  type CalendarPolicy,
} from '#platform/calendar';
import type { Recorded } from '#platform/kernel';
import { ladderFor, type Ladder } from '../ladder.js';
import { subjectOf, type ObligationChange } from '../obligation.js';
import type { ReminderMailEvent } from '../reminder-events.js';
import { replan, type FollowUp, type Rung } from '../rung.js';
import { emptyBook, evolveBook, type Obligation, type SubjectBook } from '../subject-book.js';
import { deliver } from './mail-changes.js';
import type { MailRow } from './mail-row.js';

/** A subject with its obligations and their rungs. */
export interface Tracked {
  readonly stream: string;
  readonly book: SubjectBook;
  readonly rungs: ReadonlyMap<string, readonly Rung[]>;
}

/** The policies by which rungs are planned, of every programme. */
export class Policies {
  readonly #ladders = new Map<string, Record<string, Ladder>>();
  readonly #calendars = new Map<string, BusinessCalendar>();

  setLadder(programme: string, ladder: Ladder): void {
    this.#ladders.set(programme, { ...this.#ladders.get(programme), [ladder.kind]: ladder });
  }

  setCalendar(programme: string, policy: CalendarPolicy): void {
    this.#calendars.set(programme, businessCalendar(policy));
  }

  calendar(programme: string): BusinessCalendar {
    const known = this.#calendars.get(programme) ?? businessCalendar(defaultCalendarPolicy);
    this.#calendars.set(programme, known);
    return known;
  }

  followUp(programme: string, { kind, owner }: Pick<Obligation, 'kind' | 'owner'>): FollowUp {
    return {
      ladder: ladderFor(this.#ladders.get(programme) ?? {}, kind, owner),
      calendar: this.calendar(programme),
    };
  }
}

/** The subjects a batch touches, folded in memory; what was touched is written back. */
export class WorkingSet {
  readonly #subjects: Map<string, Tracked>;
  readonly #subjectOf = new Map<string, string>();
  readonly touchedSubjects = new Set<string>();
  readonly touchedObligations = new Set<string>();

  constructor(
    readonly policies: Policies,
    subjects: ReadonlyMap<string, Tracked>,
  ) {
    this.#subjects = new Map(subjects);
    for (const [id, { book }] of subjects)
      for (const each of book.obligations) this.#subjectOf.set(each.id, id);
  }

  subject(id: string): Tracked | undefined {
    return this.#subjects.get(id);
  }

  /** The subject an obligation is about. */
  about(obligation: string): Tracked | undefined {
    return this.#subjects.get(this.#subjectOf.get(obligation) ?? '');
  }

  /** @throws Error when an obligation opens for a subject nobody described: its room breaks its word. */
  change(change: ObligationChange, { id: eventId, stream }: Pick<Recorded, 'id' | 'stream'>): void {
    const id = subjectOf(change);
    const before = this.#subjects.get(id) ?? { stream, book: emptyBook, rungs: new Map() };
    const book = evolveBook(before.book, change, eventId);
    if (!book.about && book.obligations.length > 0)
      throw new Error(`${stream} opens an obligation of ${id}, which was never described`);
    this.#subjects.set(id, this.#replanned({ ...before, book }, before.book));
    this.touchedSubjects.add(id);
  }

  /** Plans every obligation at hand anew, since a policy has changed. */
  replanAll(): void {
    for (const [id, tracked] of this.#subjects) this.#subjects.set(id, this.#replanned(tracked, emptyBook));
  }

  /** Books what became of a digest; `row` is the digest after the event. */
  deliver(event: Recorded<ReminderMailEvent>, row: MailRow): void {
    for (const item of row.items) {
      const subject = this.#subjectOf.get(item.obligation);
      const tracked = this.#subjects.get(subject ?? '');
      if (subject === undefined || !tracked) continue;
      const obligation = tracked.book.obligations.find(({ id }) => id === item.obligation);
      if (!obligation) continue;
      const delivered = deliver(tracked.rungs.get(obligation.id) ?? [], item, event, row);
      this.#subjects.set(subject, this.#withRungs(tracked, obligation, delivered));
    }
  }

  #replanned(tracked: Tracked, before: SubjectBook): Tracked {
    const changed = tracked.book.obligations.filter((each) => !before.obligations.includes(each));
    return changed.reduce((so, each) => this.#withRungs(so, each, so.rungs.get(each.id) ?? []), tracked);
  }

  #withRungs(tracked: Tracked, obligation: Obligation, rungs: readonly Rung[]): Tracked {
    const { about } = tracked.book;
    const followUp = this.policies.followUp(about?.programme ?? '', obligation);
    this.touchedObligations.add(obligation.id);
    this.#subjectOf.set(obligation.id, about?.id ?? '');
    return {
      ...tracked,
      rungs: new Map(tracked.rungs).set(obligation.id, replan(obligation, rungs, followUp)),
    };
  }
}
