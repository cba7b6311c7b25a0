import type { RungRule } from '../reminder-events.js';
import { standingOf, type Delivery, type Rung, type RungState } from '../rung.js';
import type { Obligation, SubjectBook } from '../subject-book.js';
import type { ObligationSubject } from '../obligation.js';
import type { DropReason, Pause } from '../planned-steps.js';

/** A row of `rm.reminder_subject`: what obligations are about. */
export interface SubjectRow {
  readonly subject: string;
  readonly stream: string;
  readonly type: string;
  readonly label: string;
  readonly programme: string;
  readonly round: string | null;
  /** Why everything opened meanwhile stands still. */
  readonly held_because: string | null;
}

/** A row of `rm.obligation`. */
export interface ObligationRow {
  readonly obligation: string;
  readonly subject: string;
  readonly programme: string;
  readonly kind: string;
  readonly party: 'region' | 'centre';
  readonly region: string | null;
  readonly opened_on: string;
  readonly due_on: string;
  readonly status: Obligation['status'];
  readonly since: string;
  readonly because: string | null;
  readonly opened_suspended: boolean;
  readonly pauses: readonly Pause[];
}

/** A row of `rm.reminder`: a rung with all that a list says of it. */
export interface ReminderRow {
  readonly obligation: string;
  readonly step: string;
  readonly place: number;
  readonly subject: string;
  readonly type: string;
  readonly label: string;
  readonly programme: string;
  readonly round: string | null;
  readonly kind: string;
  readonly region: string | null;
  readonly duty: RungRule['to'];
  readonly counted_from: RungRule['from'];
  readonly business_days: number;
  readonly ladder: string;
  readonly version: number;
  readonly send_on: string;
  readonly due_on: string;
  readonly dropped: DropReason | null;
  readonly removed: boolean;
  readonly overtaken_by: string | null;
  readonly deliveries: readonly Delivery[];
  readonly state: RungState;
  readonly reason: string | null;
  readonly detail: string | null;
}

export function toSubjectRow(
  about: ObligationSubject,
  stream: string,
  held: SubjectBook['held'],
): SubjectRow {
  const { id: subject, type, label, programme, round = null } = about;
  return { subject, stream, type, label, programme, round, held_because: held?.because ?? null };
}

export function toObligationRow(
  each: Obligation,
  { id: subject, programme }: ObligationSubject,
): ObligationRow {
  const { owner } = each;
  return {
    obligation: each.id,
    subject,
    programme,
    kind: each.kind,
    party: owner.party,
    region: owner.party === 'region' ? owner.region : null,
    opened_on: each.openedOn,
    due_on: each.dueOn,
    status: each.status,
    since: each.since,
    because: each.because ?? null,
    opened_suspended: each.openedSuspended,
    pauses: each.pauses,
  };
}

export function fromObligationRow(row: ObligationRow): Obligation {
  return {
    id: row.obligation,
    kind: row.kind,
    owner: row.region === null ? { party: 'centre' } : { party: 'region', region: row.region },
    openedOn: row.opened_on,
    dueOn: row.due_on,
    status: row.status,
    since: row.since,
    because: row.because ?? undefined,
    openedSuspended: row.opened_suspended,
    pauses: row.pauses,
  };
}

export function toReminderRow(rung: Rung, obligation: Obligation, about: ObligationSubject): ReminderRow {
  const { from, businessDays, to, ladder, version } = rung.rule;
  const { state, reason = null, detail = null } = standingOf(rung, obligation);
  return {
    obligation: obligation.id,
    step: rung.step,
    place: rung.place,
    subject: about.id,
    type: about.type,
    label: about.label,
    programme: about.programme,
    round: about.round ?? null,
    kind: obligation.kind,
    region: obligation.owner.party === 'region' ? obligation.owner.region : null,
    duty: to,
    counted_from: from,
    business_days: businessDays,
    ladder,
    version,
    send_on: rung.sendOn,
    due_on: rung.dueOn,
    dropped: rung.dropped ?? null,
    removed: rung.removed,
    overtaken_by: rung.overtakenBy ?? null,
    deliveries: rung.deliveries,
    state,
    reason,
    detail,
  };
}

export const ruleOf = (row: ReminderRow): RungRule => ({
  from: row.counted_from,
  businessDays: row.business_days,
  to: row.duty,
  ladder: row.ladder,
  version: row.version,
});

export function fromReminderRow(row: ReminderRow): Rung {
  const { step, place, send_on: sendOn, due_on: dueOn, removed, deliveries } = row;
  return {
    step,
    place,
    rule: ruleOf(row),
    sendOn,
    dueOn,
    dropped: row.dropped ?? undefined,
    removed,
    overtakenBy: row.overtaken_by ?? undefined,
    deliveries,
  };
}
