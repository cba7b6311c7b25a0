import { idOf, type Personal, type Recorded } from '#platform/kernel';
import type { PauseScope, ReminderPauseEvent } from '../reminder-pause-events.js';

/** A row of `rm.reminder_pause`: the latest pause of a target. */
export interface PauseRow {
  readonly pause: string;
  readonly programme: string;
  readonly scope: PauseScope;
  readonly target: string;
  readonly region: string | null;
  /** Sealed. */
  readonly reason: Personal;
  readonly paused_by: string;
  readonly paused_on: string;
  readonly until: string;
  readonly resumed_on: string | null;
  readonly resumed_by: string | null;
  readonly revision: number;
}

/** The row after an event of its target. */
export function evolvePause(
  row: PauseRow | undefined,
  event: Recorded<ReminderPauseEvent>,
): PauseRow | undefined {
  const { stream, revision, metadata } = event;
  if (event.type === 'RemindersPaused') {
    const { programme, scope, target, region = null, reason, until, occurredOn } = event.data;
    return {
      ...{ pause: idOf(stream), programme, scope, target, region, reason, until, revision },
      paused_by: metadata.actor.id,
      paused_on: occurredOn,
      resumed_on: null,
      resumed_by: null,
    };
  }
  return row && { ...row, resumed_on: event.data.occurredOn, resumed_by: metadata.actor.id, revision };
}
