import { fold, streamOf, type Recorded } from '#platform/kernel';
import type { EventLog } from '#platform/event-store';
import { refuseProgramme } from './organisations.problems.js';
import type { ProgrammeEvent } from './programme-events.js';
import { programmes, type Programme } from './programme.js';

/** A programme and the revision of its stream. */
export interface LoadedProgramme {
  readonly programme: Programme;
  readonly revision: number;
}

/** The programme with its revision. @throws Refused `programme.unknown`. */
export async function loadProgrammeWithRevision(log: EventLog, code: string): Promise<LoadedProgramme> {
  const history: Recorded<ProgrammeEvent>[] = await log.read(streamOf(programmes.category, code));
  const programme = fold(programmes, history);
  if (programme.status === 'unregistered') throw refuseProgramme('programme.unknown', { programme: code });
  return { programme, revision: history.length - 1 };
}

/** The programme as it stands now. @throws Refused `programme.unknown`. */
export async function loadProgramme(log: EventLog, code: string): Promise<Programme> {
  return (await loadProgrammeWithRevision(log, code)).programme;
}
