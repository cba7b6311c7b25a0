import { addDays, type BusinessCalendar } from '#platform/calendar';
import type { Recorded } from '#platform/kernel';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../consent-check-words.js';
import { deadlineChanges, type DeadlineChange, type Deadlines } from '../deadlines.js';
import { ruleOf } from '../terms.js';
import { meetsDeadline } from '../waiting-for.js';

/** The event that set or moved a deadline. */
interface Cause {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly occurredOn: string;
}

/** Where a deadline comes from. */
interface Origin {
  readonly setBy: Cause;
  readonly setTo: string;
  /** The end of an investigation that moved it. */
  readonly movedBy: Cause | null;
}

type Origins = Readonly<Partial<Record<DeadlineKind, Origin>>>;

/** The open deadlines, each with who must meet it, the rule and the business days it gave, and the event it follows from. */
export function deadlinesWithOrigin(
  open: Deadlines,
  events: readonly Recorded<ConsentCheckEvent>[],
  calendar: BusinessCalendar,
) {
  const origins = events.reduce(originsAfter, {});
  return DEADLINE_KINDS.flatMap((kind) => {
    const [deadline, origin] = [open[kind], origins[kind]];
    if (!deadline || !origin) return [];
    const { setBy, setTo, movedBy } = origin;
    const businessDays = calendar.businessDaysBetween(addDays(setBy.occurredOn, 1), addDays(setTo, 1));
    const rule = { name: ruleOf(kind), businessDays };
    return [{ kind, ...deadline, party: meetsDeadline(kind), rule, setBy, movedBy }];
  });
}

function originsAfter(origins: Origins, event: Recorded<ConsentCheckEvent>): Origins {
  const { id, type, revision, data } = event;
  const cause = { id, type, revision, occurredOn: data.occurredOn };
  return deadlineChanges(event).reduce((known, change) => applied(known, change, cause), origins);
}

function applied(origins: Origins, change: DeadlineChange, cause: Cause): Origins {
  switch (change.change) {
    case 'opened':
    case 'reassigned':
      return { ...origins, [change.kind]: { setBy: cause, setTo: change.dueOn, movedBy: null } };
    case 'resumed':
      return moved(origins, change.kind, cause);
    case 'closed':
      return change.kind === 'all' ? {} : { ...origins, [change.kind]: undefined };
    case 'suspended':
      return origins;
  }
}

function moved(origins: Origins, kind: DeadlineKind, movedBy: Cause): Origins {
  const known = origins[kind];
  return known ? { ...origins, [kind]: { ...known, movedBy } } : origins;
}
