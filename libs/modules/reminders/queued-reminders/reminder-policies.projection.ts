import type { CalendarPolicy } from '#platform/calendar';
import { upsertRows, type ReadModelTransaction } from '#platform/projections';
import type { Ladder } from '../ladder.js';
import type { LadderStep } from '../reminder-events.js';
import { Policies } from './working-set.js';

interface LadderRow {
  readonly programme: string;
  readonly kind: string;
  readonly version: number;
  readonly steps: readonly LadderStep[];
  readonly set_on: string;
}

interface CalendarRow {
  readonly programme: string;
  readonly policy: CalendarPolicy;
  readonly set_on: string;
}

/** The ladders and calendars of every programme: a handful of rows. */
export async function loadPolicies(tx: ReadModelTransaction): Promise<Policies> {
  const policies = new Policies();
  for (const { programme, ...ladder } of await tx.query<LadderRow>('select * from reminder_ladder'))
    policies.setLadder(programme, ladder);
  for (const { programme, policy } of await tx.query<CalendarRow>('select * from reminder_calendar'))
    policies.setCalendar(programme, policy);
  return policies;
}

export async function saveLadder(
  tx: ReadModelTransaction,
  programme: string,
  { kind, version, steps }: Ladder,
  setOn: string,
): Promise<void> {
  const row: LadderRow = { programme, kind, version, steps, set_on: setOn };
  await upsertRows(tx, 'reminder_ladder', ['programme', 'kind'], [row]);
}

export async function saveCalendar(
  tx: ReadModelTransaction,
  programme: string,
  policy: CalendarPolicy,
  setOn: string,
): Promise<void> {
  const row: CalendarRow = { programme, policy, set_on: setOn };
  await upsertRows(tx, 'reminder_calendar', ['programme'], [row]);
}
