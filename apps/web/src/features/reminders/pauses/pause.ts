import type { ReminderPausesListResponse } from '#web/lib/api/types.gen.js';
import { addDays, isDay } from '#web/lib/format.js';

/** What keeps reminders back, until when, why and by whom. */
export type Pause = ReminderPausesListResponse['items'][number];

/** What is to be paused. */
export interface PauseTarget {
  readonly scope: 'item' | 'region';
  readonly target: string;
  /** What people call it. */
  readonly name: string;
}

/** What is typed. */
export interface PauseValues {
  readonly region: string;
  readonly reason: string;
  readonly until: string;
}

const LONGEST_DAYS = 60;

/** The last day a pause may last until. */
export const latestEnd = (today: string): string => addDays(today, LONGEST_DAYS);

type Fault = 'required' | 'past' | 'tooFar';

/** What is wrong with the last day of a pause. */
export function faultOfEnd(until: string, today: string): Fault | undefined {
  if (!isDay(until)) return 'required';
  if (until < today) return 'past';
  return until > latestEnd(today) ? 'tooFar' : undefined;
}

export interface PauseInput {
  readonly occurredOn: string;
  readonly scope: 'item' | 'region';
  readonly target: string;
  readonly reason: string;
  readonly until: string;
}

/** What is sent: of the target that was given, or else of the region that was chosen. */
export function pauseInput(
  { region, reason, until }: PauseValues,
  given: Pick<PauseTarget, 'scope' | 'target'> | undefined,
  today: string,
): PauseInput {
  const { scope, target } = given ?? { scope: 'region' as const, target: region };
  return { occurredOn: today, scope, target, reason: reason.trim(), until };
}
