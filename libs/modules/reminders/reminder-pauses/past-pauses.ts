import { confinedTo, eventsKnown, type Actor, type Recorded, type ViewedDates } from '#platform/kernel';
import type { ReminderPauseEvent } from '../reminder-pause-events.js';
import { PausesInForce } from '../reminder-pause.js';
import { remindersPolicy } from '../reminders-policy.js';
import type { PAUSE_STATES } from './pause-answer.js';
import { evolvePause, type PauseRow } from './pause-row.js';

/** Which pauses somebody asks for. */
export interface PausesQuestion {
  readonly state?: (typeof PAUSE_STATES)[number] | undefined;
  readonly region?: string | undefined;
  readonly item?: string | undefined;
  readonly cursor?: readonly [until: string, pause: string] | undefined;
  readonly reader: Actor;
}

/** The latest pause of each target as it was on the dates, told by the events of all targets. */
export function pausesAsOf(
  events: readonly Recorded<ReminderPauseEvent>[],
  dates: ViewedDates,
): readonly PauseRow[] {
  const rows = new Map<string, PauseRow>();
  for (const event of eventsKnown(events, dates)) {
    const row = evolvePause(rows.get(event.stream), event);
    if (row) rows.set(event.stream, row);
  }
  return [...rows.values()];
}

/** Whether it kept something back on the day, or was to until its own. */
export const isInForce = ({ resumed_on, until }: PauseRow, day: string): boolean =>
  resumed_on === null && until >= day;

/** The pauses that are asked for, the one that lasts longest first. */
export function selectPauses(rows: readonly PauseRow[], question: PausesQuestion, day: string): PauseRow[] {
  const { cursor } = question;
  return rows
    .filter((row) => fits(row, question, day))
    .sort(inOrder)
    .filter((row) => !cursor || inOrder({ until: cursor[0], pause: cursor[1] }, row) < 0);
}

/** What was kept back on the day. */
export const pausedThen = (rows: readonly PauseRow[], day: string): PausesInForce =>
  new PausesInForce(
    rows
      .filter((row) => isInForce(row, day))
      .map(({ pause: id, paused_on: since, paused_by: by, scope, target, programme, until, reason }) => ({
        ...{ id, scope, target, programme, since, until, by, reason },
      })),
  );

function fits(row: PauseRow, { state, region, item, reader }: PausesQuestion, day: string): boolean {
  const own = confinedTo(reader, remindersPolicy.ListReminderPauses);
  return [
    own === undefined || row.region === own,
    region === undefined || row.region === region,
    item === undefined || (row.scope === 'item' && row.target === item),
    state === undefined || (state === 'paused') === isInForce(row, day),
  ].every(Boolean);
}

type Key = Pick<PauseRow, 'until' | 'pause'>;

const inOrder = (one: Key, other: Key): number =>
  one.until === other.until
    ? Number(one.pause > other.pause) - Number(one.pause < other.pause)
    : Number(one.until < other.until) - Number(one.until > other.until);
