import { suspendedDueOn, type BusinessCalendar, type LocalDate } from '#platform/calendar';
import type { Ladder } from './ladder.js';
import type { Owner } from './obligation.js';
import type { LadderStep } from './reminder-events.js';

/** A time in which the clock of an obligation stood still. */
export interface Pause {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whether the deadline was moved for it; else the rungs counted from the deadline are. */
  readonly movedDue: boolean;
}

/** What of an obligation decides when its mails go out. */
export interface Term {
  readonly owner: Owner;
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly pauses: readonly Pause[];
}

/** Why a rung is left out. */
export type DropReason = 'before-opening' | 'no-region';

export interface PlannedStep {
  readonly step: LadderStep;
  /** Its place in the ladder, from 0. */
  readonly place: number;
  /** A business day. */
  readonly sendOn: LocalDate;
  readonly dropped?: DropReason;
}

/** The send dates of an obligation's rungs, as long as nothing happens. */
export function plannedSteps(term: Term, { steps }: Ladder, calendar: BusinessCalendar): readonly PlannedStep[] {
  return steps.map((step, place) => {
    const sendOn = sendDate(term, step, calendar);
    const dropped = dropReason(term, step, sendOn);
    return { step, place, sendOn, ...(dropped && { dropped }) };
  });
}

function sendDate(term: Term, { from, businessDays }: LadderStep, calendar: BusinessCalendar): LocalDate {
  const base = calendar.rollForward(from === 'opened' ? term.openedOn : term.dueOn);
  const planned = calendar.addBusinessDays(base, businessDays);
  return term.pauses
    .filter(({ movedDue }) => from === 'opened' || !movedDue)
    .reduce((date, pause) => suspendedDueOn(date, pause.from, pause.to, calendar), planned);
}

function dropReason({ owner, openedOn }: Term, { to }: LadderStep, sendOn: LocalDate): DropReason | undefined {
  if (sendOn < openedOn) return 'before-opening';
  const regional = to === 'consent-contact' || to === 'regional-director';
  return regional && owner.party === 'centre' ? 'no-region' : undefined;
}

/**
 * Business days a day lies past the deadline; negative while there is time. The deadline's own day counts as in time
 * until it ends, and days on which the clock stood still do not count.
 */
export function businessDaysLate(
  { dueOn, pauses }: Pick<Term, 'dueOn' | 'pauses'>,
  on: LocalDate,
  calendar: BusinessCalendar,
): number {
  const due = calendar.rollForward(dueOn);
  const late = calendar.businessDaysBetween(due, on);
  if (late <= 0) return late;
  const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b);
  const earlier = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
  const stood = pauses
    .map(({ from, to }) => calendar.businessDaysBetween(later(from, due), later(later(from, due), earlier(to, on))))
    .reduce((sum, days) => sum + days, 0);
  return late - stood;
}
