import { z } from 'zod';
import {
  canonicalJson,
  DomainCommand,
  localDate,
  requireAllowed,
  requireOrderedDate,
} from '#platform/kernel';
import { refuseProgramme } from '../organisations.problems.js';
import { deadlinePolicy, type ProgrammeEvent } from '../programme-events.js';
import type { ProgrammeState } from '../programme.js';
import { requireSoundDeadlines } from '../sound-deadlines.js';
import { organisationsPolicy } from '../organisations-policy.js';

export const setDeadlinesInput = z.strictObject({ occurredOn: localDate, deadlines: deadlinePolicy });
export type SetDeadlinesInput = z.infer<typeof setDeadlinesInput>;

/** Sets the deadlines for whatever falls due from now on; what runs already keeps its date. Administrators only. */
export class SetDeadlines extends DomainCommand<SetDeadlinesInput> {}

/** Sets the policy; stays quiet when it is in force already. */
export function setDeadlines(
  { id: programme, input, issued }: SetDeadlines,
  state: ProgrammeState,
): readonly ProgrammeEvent[] {
  requireAllowed(issued.actor, organisationsPolicy.SetDeadlines);
  if (state.status === 'unregistered') throw refuseProgramme('programme.unknown', { programme });
  const { deadlines, occurredOn } = input;
  requireSoundDeadlines(deadlines);
  if (canonicalJson(deadlines) === canonicalJson(state.deadlines)) return [];
  requireOrderedDate(occurredOn, issued.today, state.latest);
  return [{ type: 'DeadlinePolicySet', data: { programme, deadlines, occurredOn } }];
}
