import type { ProgrammeEvent } from '#modules/organisations';
import { idOf, type Recorded } from '#platform/kernel';
import type { Ladder } from '../ladder.js';
import type { ObligationChange } from '../obligation.js';
import { reminderMailEvents, type LadderEvent, type ReminderMailEvent } from '../reminder-events.js';
import { evolveMail } from './mail-changes.js';
import type { MailRow } from './mail-row.js';
import { Policies, WorkingSet } from './working-set.js';

export type PolicyEvent = Recorded<LadderEvent | Extract<ProgrammeEvent, { type: 'ClosedDaysSet' }>>;
export type MailEvent = Recorded<ReminderMailEvent>;
export type ChangesOf = (event: Recorded) => readonly ObligationChange[];

export const isPolicy = (event: Recorded): event is PolicyEvent =>
  event.type === 'LadderSet' || event.type === 'ClosedDaysSet';
export const isMail = (event: Recorded): event is MailEvent => event.type in reminderMailEvents.definitions;

/** The ladder that an event sets; nothing when it sets something else. */
export const ladderSetBy = (event: PolicyEvent): Ladder | undefined =>
  event.type === 'LadderSet'
    ? { kind: event.data.kind, version: event.revision + 1, steps: event.data.steps }
    : undefined;

/** Takes up what a policy says from now on. */
export function setPolicy(policies: Policies, event: PolicyEvent): void {
  const { programme } = event.data;
  const ladder = ladderSetBy(event);
  if (ladder) policies.setLadder(programme, ladder);
  else if (event.type === 'ClosedDaysSet') policies.setCalendar(programme, event.data.policy);
}

/** Books what became of a digest on its row and on the rungs it went for. */
export function bookMail(event: MailEvent, mails: Map<string, MailRow>, work: WorkingSet): void {
  const id = idOf(event.stream);
  const row = evolveMail(mails.get(id), event);
  if (!row) return;
  mails.set(id, row);
  work.deliver(event, row);
}

/** What events tell, in the order of the log, of the items they are about: the same as the rows of the queue would. */
export function replay(events: readonly Recorded[], changesOf: ChangesOf): WorkingSet {
  const policies = new Policies();
  const work = new WorkingSet(policies, new Map());
  const mails = new Map<string, MailRow>();
  for (const event of events) {
    if (isPolicy(event)) {
      setPolicy(policies, event);
      work.replanAll();
    } else if (isMail(event)) bookMail(event, mails, work);
    else for (const change of changesOf(event)) work.change(change, event);
  }
  return work;
}
