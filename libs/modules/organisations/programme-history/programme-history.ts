import { z } from 'zod';
import type { Language, Recorded } from '#platform/kernel';
import type { ProgrammeEvent } from '../programme-events.js';
import { programmes, type ProgrammeState } from '../programme.js';
import { eventWords } from './event-words.js';

/** What of a programme was changed. */
export const SUBJECTS = [
  'programme',
  'regions',
  'patient-groups',
  'departments',
  'contacts',
  'policy',
] as const;
export type Subject = (typeof SUBJECTS)[number];

const subjectOf: Readonly<Record<ProgrammeEvent['type'], Subject>> = {
  ProgrammeRegistered: 'programme',
  RegionRegistered: 'regions',
  RegionsSucceeded: 'regions',
  PatientGroupRegistered: 'patient-groups',
  DepartmentRegistered: 'departments',
  ContactAppointed: 'contacts',
  ContactRetired: 'contacts',
  DeadlinePolicySet: 'policy',
  ClosedDaysSet: 'policy',
  FamilyCorrelationSet: 'policy',
};

export const historyLine = z.object({
  revision: z.int(),
  position: z.string(),
  type: z.string(),
  about: z.enum(SUBJECTS),
  occurredOn: z.string().meta({ description: 'The day it takes effect.' }),
  recordedAt: z.string(),
  by: z.object({ id: z.string(), role: z.string() }),
  words: z.string().meta({ description: 'In a sentence, in the reader’s language; it names nobody.' }),
});
export type HistoryLine = z.infer<typeof historyLine>;

/** What happened to a programme, the latest first. */
export function historyOf(
  events: readonly Recorded<ProgrammeEvent>[],
  language: Language,
): readonly HistoryLine[] {
  let before: ProgrammeState = programmes.initialState;
  const lines = events.map((event): HistoryLine => {
    const { revision, position, type, data, recordedAt, metadata } = event;
    const words = eventWords(event, language, before);
    before = programmes.evolve(before, event);
    const { id, role } = metadata.actor;
    const { occurredOn } = data;
    return {
      revision,
      position,
      type,
      about: subjectOf[type],
      occurredOn,
      recordedAt,
      by: { id, role },
      words,
    };
  });
  return lines.reverse();
}
