import { calendarOf, contactsFor, loadProgramme, type Programme } from '#modules/organisations';
import { businessCalendar, defaultCalendarPolicy } from '#platform/calendar';
import type { EventLog } from '#platform/event-store';
import { eventsKnown, Refused, fold, streamOf, type Recorded, type ViewedDates } from '#platform/kernel';
import { ladders } from '../ladder.js';
import type { ObligationSource } from '../obligation-source.js';
import { subjectOf } from '../obligation.js';
import { changesBy } from '../queued-reminders/queued-reminders.projection.js';
import type { ReminderRow } from '../queued-reminders/reminder-rows.js';
import type { LadderEvent } from '../reminder-events.js';
import { emptyBook, evolveBook, type Obligation, type SubjectBook } from '../subject-book.js';
import type { Recipient } from './choose-due.js';
import type { Policy, Truth } from './truth.js';

const AT_ONCE = 16;

/** A programme as its events tell it now, or as of the dates; one that is unknown has the default calendar and no contacts. */
export interface ProgrammeNow extends Policy {
  readonly programme?: Programme | undefined;
}

export async function programmeNow(log: EventLog, code: string, dates?: ViewedDates): Promise<ProgrammeNow> {
  const [programme, history] = await Promise.all([
    loadProgramme(log, code, dates).catch(unlessUnknown),
    log.read<LadderEvent>(streamOf(ladders.category, code)),
  ]);
  const calendar = programme ? calendarOf(programme) : businessCalendar(defaultCalendarPolicy);
  const known = dates ? eventsKnown(history, dates) : history;
  return { programme, calendar, ladders: fold(ladders, known).set };
}

/** The programmes with these codes, now or as of the dates, each read once. */
export async function programmesNow(
  log: EventLog,
  codes: Iterable<string>,
  dates?: ViewedDates,
): Promise<ReadonlyMap<string, ProgrammeNow>> {
  const unique = [...new Set(codes)];
  return new Map(
    await Promise.all(unique.map(async (code) => [code, await programmeNow(log, code, dates)] as const)),
  );
}

function unlessUnknown(error: unknown): undefined {
  const isUnknown =
    error instanceof Refused && (error.code === 'programme.unknown' || error.code === 'programme.not-yet');
  if (isUnknown) return undefined;
  throw error;
}

/** Whom a rung goes to on a day. */
export function recipientsOf(
  { programme }: ProgrammeNow,
  { duty, region }: Pick<ReminderRow, 'duty' | 'region'>,
  day: string,
): readonly Recipient[] {
  if (!programme) return [];
  return contactsFor(programme, duty, region ?? undefined, day).map(({ id, region: own, language }) => ({
    contact: id,
    duty,
    ...(own !== undefined && { region: own }),
    language,
  }));
}

/** Folds the streams that tell of obligations, a few at a time. */
export async function readTruth(
  log: EventLog,
  sources: readonly ObligationSource[],
  streams: readonly string[],
): Promise<Truth> {
  const changesOf = changesBy(sources);
  const truth: Obligation[] = [];
  for (let start = 0; start < streams.length; start += AT_ONCE) {
    const histories = await Promise.all(
      streams.slice(start, start + AT_ONCE).map((stream) => log.read(stream)),
    );
    truth.push(...histories.flatMap((events) => obligationsIn(events, changesOf)));
  }
  return new Map(truth.map((obligation) => [obligation.id, obligation]));
}

function obligationsIn(events: readonly Recorded[], changesOf: ReturnType<typeof changesBy>): Obligation[] {
  const books = new Map<string, SubjectBook>();
  const told = events.flatMap((event) => changesOf(event).map((change) => ({ change, id: event.id })));
  for (const { change, id } of told) {
    const subject = subjectOf(change);
    books.set(subject, evolveBook(books.get(subject) ?? emptyBook, change, id));
  }
  return [...books.values()].flatMap(({ obligations }) => obligations);
}
