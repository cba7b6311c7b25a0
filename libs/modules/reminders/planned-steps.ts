import { suspendedDueOn, type BusinessCalendar, type LocalDate } from '#platform/calendar';
import type { Ladder } from './ladder.js';
import type { Owner } from './obligation.js';
import type { LadderStep } from './reminder-events.js';

/** A time in which the clock of an obligation stood still. */
export interface Pause {
  readonly from: LocalDate;
  readonly to: LocalDate;
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
export function plannedSteps(
  term: Term,
  { steps }: Ladder,
  calendar: BusinessCalendar,
): readonly PlannedStep[] {
  return steps.map((step, place) => {
    const sendOn = sendDate(term, step, calendar);
    const dropped = dropReason(term, step, sendOn);
    return { step, place, sendOn, ...(dropped && { dropped }) };
  });
}

function sendDate(term: Term, { from, businessDays }: LadderStep, calendar: BusinessCalendar): LocalDate {
  const base = calendar.rollForward(from === 'opened' ? term.openedOn : term.dueOn);
  const planned = calendar.addBusinessDays(base, businessDays);
  const pauses = from === 'opened' ? term.pauses : pausesPastDue(term);
  return pauses.reduce((date, pause) => suspendedDueOn(date, pause.from, pause.to, calendar), planned);
}

// A deadline still ahead is moved by whoever resumes the clock, and its rungs with it; one that had passed stays.
const pausesPastDue = ({ dueOn, pauses }: Pick<Term, 'dueOn' | 'pauses'>): readonly Pause[] =>
  pauses.filter(({ from }) => from > dueOn);

function dropReason(
  { owner, openedOn }: Term,
  { to }: LadderStep,
  sendOn: LocalDate,
): DropReason | undefined {
  if (sendOn < openedOn) return 'before-opening';
  const regional = to === 'consent-contact' || to === 'regional-director';
  return regional && owner.party === 'centre' ? 'no-region' : undefined;
}

/**
 * Business days a day lies past the deadline; negative while there is time. The deadline's own day counts as in time
 * until it ends, and days on which the clock stood still do not count.
 */
export function businessDaysLate(
  term: Pick<Term, 'dueOn' | 'pauses'>,
  on: LocalDate,
  calendar: BusinessCalendar,
): number {
  const late = calendar.businessDaysBetween(calendar.rollForward(term.dueOn), on);
  const stood = pausesPastDue(term)
    .filter(({ from }) => from < on)
    .map(({ from, to }) => calendar.businessDaysBetween(from, to < on ? to : on));
  return stood.reduce((left, days) => left - days, late);
}
