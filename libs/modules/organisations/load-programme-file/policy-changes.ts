import { defaultCalendarPolicy } from '#platform/calendar';
import type { ProgrammeEvent } from '../programme-events.js';
import { defaultDeadlines, defaultFamilyCorrelation, type Programme } from '../programme.js';
import { requireSoundDeadlines } from '../sound-deadlines.js';
import { same, standing, type Load } from './entry-changes.js';

type Policies = Pick<Programme, 'deadlines' | 'closedDays' | 'familyCorrelation'>;

const defaults: Policies = {
  deadlines: defaultDeadlines,
  closedDays: defaultCalendarPolicy,
  familyCorrelation: defaultFamilyCorrelation,
};

/** What the file sets anew of deadlines, closed days and the correlation within families. */
export function policyChanges({ state, file, occurredOn }: Load): readonly ProgrammeEvent[] {
  const { programme, deadlines, closedDays, familyCorrelation: correlation } = file;
  const held: Policies = standing(state) ?? defaults;
  if (deadlines) requireSoundDeadlines(deadlines);
  const events: ProgrammeEvent[] = [];
  if (isNew(deadlines, held.deadlines))
    events.push({ type: 'DeadlinePolicySet', data: { programme, deadlines, occurredOn } });
  if (isNew(closedDays, held.closedDays))
    events.push({ type: 'ClosedDaysSet', data: { programme, policy: closedDays, occurredOn } });
  if (isNew(correlation, held.familyCorrelation))
    events.push({ type: 'FamilyCorrelationSet', data: { programme, correlation, occurredOn } });
  return events;
}

function isNew<T>(given: T | undefined, held: unknown): given is T {
  return given !== undefined && !same(given, held);
}
