import type { BusinessCalendar } from '#platform/calendar';
import { ladderFor, type LadderState } from '../ladder.js';
import { businessDaysLate, plannedSteps, type PlannedStep } from '../planned-steps.js';
import type { MailItem } from '../reminder-events.js';
import { ruleOf, type ReminderRow } from '../queued-reminders/reminder-rows.js';
import { isHeld } from '../rung.js';
import type { Obligation } from '../subject-book.js';
import type { Chosen } from './choose-due.js';

/** The policies of a programme as its events tell them now. */
export interface Policy {
  readonly ladders: LadderState['set'];
  readonly calendar: BusinessCalendar;
}

/** Obligations by id, as their events tell them now. */
export type Truth = ReadonlyMap<string, Obligation>;

const regionOf = ({ owner }: Obligation): string | null => (owner.party === 'region' ? owner.region : null);

const isRunning = (obligation: Obligation, rule: Pick<MailItem['rule'], 'from'>): boolean =>
  obligation.status !== 'closed' && !isHeld(obligation, rule);

const isDue = ({ dropped, step, sendOn }: PlannedStep, { duty }: ReminderRow, today: string): boolean =>
  dropped === undefined && step.to === duty && sendOn <= today;

/** Whether a rung the list shows as due is due by the events: still open, same owner, same deadline, same date. */
export function isStillDue(
  row: ReminderRow,
  truth: Truth,
  { ladders, calendar }: Policy,
  today: string,
): boolean {
  const obligation = truth.get(row.obligation);
  if (!obligation || !isRunning(obligation, { from: row.counted_from })) return false;
  if (regionOf(obligation) !== row.region || obligation.dueOn !== row.due_on) return false;
  const ladder = ladderFor(ladders, obligation.kind, obligation.owner);
  const plan = plannedSteps(obligation, ladder, calendar).find(({ step }) => step.step === row.step);
  return plan !== undefined && isDue(plan, row, today);
}

/** Whether a line of a digest prepared earlier still holds. */
export function stillHolds(item: MailItem, truth: Truth): boolean {
  const obligation = truth.get(item.obligation);
  return obligation !== undefined && isRunning(obligation, item.rule) && obligation.dueOn === item.dueOn;
}

/** A line of a digest. */
export function mailItemOf(
  { row, overtaken }: Chosen,
  truth: Truth,
  calendar: BusinessCalendar,
  day: string,
): MailItem {
  const term = truth.get(row.obligation) ?? { dueOn: row.due_on, pauses: [] };
  return {
    obligation: row.obligation,
    type: row.type,
    subject: row.subject,
    label: row.label,
    kind: row.kind,
    ...(row.region !== null && { region: row.region }),
    step: row.step,
    rule: ruleOf(row),
    sendOn: row.send_on,
    dueOn: row.due_on,
    businessDaysLate: businessDaysLate(term, day, calendar),
    overtaken: [...overtaken],
  };
}
