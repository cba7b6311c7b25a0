import { eventsKnown, fold, streamOf, type Recorded, type ViewedDates } from '#platform/kernel';
import type { EventLog } from '#platform/event-store';
import { refuseProgramme } from './organisations.problems.js';
import type { ProgrammeEvent } from './programme-events.js';
import { programmes, type Programme } from './programme.js';

/** A programme and the revision of its stream. */
export interface LoadedProgramme {
  readonly programme: Programme;
  readonly revision: number;
}

/** The events of a programme as of the dates; all of them without. @throws Refused `programme.unknown`, `programme.not-yet`. */
export async function loadProgrammeEvents(
  log: EventLog,
  code: string,
  dates?: ViewedDates,
): Promise<readonly Recorded<ProgrammeEvent>[]> {
  const all: Recorded<ProgrammeEvent>[] = await log.read(streamOf(programmes.category, code));
  if (all.length === 0) throw refuseProgramme('programme.unknown', { programme: code });
  const known = dates ? eventsKnown(all, dates) : all;
  if (known.length === 0) throw refuseProgramme('programme.not-yet', { programme: code });
  return known;
}

/**
 * The programme with its revision, as of the dates where they are given.
 * @throws Refused `programme.unknown`, `programme.not-yet`.
 */
export async function loadProgrammeWithRevision(
  log: EventLog,
  code: string,
  dates?: ViewedDates,
): Promise<LoadedProgramme> {
  const history = await loadProgrammeEvents(log, code, dates);
  const programme = fold(programmes, history);
  if (programme.status === 'unregistered') throw refuseProgramme('programme.unknown', { programme: code });
  return { programme, revision: history.length - 1 };
}

/** The programme as it stands now, or as of the dates. @throws Refused `programme.unknown`, `programme.not-yet`. */
export async function loadProgramme(log: EventLog, code: string, dates?: ViewedDates): Promise<Programme> {
  return (await loadProgrammeWithRevision(log, code, dates)).programme;
}
