import { programmeEvents } from '#modules/organisations';
import { categoryOf, idOf, type Recorded } from '#platform/kernel';
import type { Projection, ReadModelTransaction } from '#platform/projections';
import { groupBy } from '../group-by.js';
import type { ObligationSource } from '../obligation-source.js';
import { subjectOf } from '../obligation.js';
import { ladderEvents, reminderMailEvents } from '../reminder-events.js';
import type { MailRow } from './mail-row.js';
import { loadPolicies, saveCalendar, saveLadder } from './reminder-policies.projection.js';
import {
  loadMails,
  loadTracked,
  openSubjects,
  saveMails,
  saveTracked,
} from './reminder-tables.projection.js';
import {
  bookMail,
  isMail,
  isPolicy,
  ladderSetBy,
  setPolicy,
  type ChangesOf,
  type PolicyEvent,
} from './replay.js';
import { WorkingSet, type Policies } from './working-set.js';

export const QUEUED_REMINDERS = 'queued-reminders';

/** What will go to whom, when and why; what went; what was cancelled and why. */
export function queuedRemindersProjection(sources: readonly ObligationSource[]): Projection {
  const changesOf = changesBy(sources);
  const heardOfProgrammes = sources.some(({ category }) => category === 'programme');
  return {
    name: QUEUED_REMINDERS,
    version: 1,
    categories: [
      ...new Set([...sources.map(({ category }) => category), 'programme', 'ladder', 'reminderMail']),
    ],
    tables: [
      'reminder_subject',
      'obligation',
      'reminder',
      'reminder_mail',
      'reminder_ladder',
      'reminder_calendar',
    ],
    handles: [
      ...new Set([
        ...sources.flatMap(({ eventTypes }) => eventTypes),
        'ClosedDaysSet',
        ...Object.keys(ladderEvents.definitions),
        ...Object.keys(reminderMailEvents.definitions),
      ]),
    ],
    ignores: heardOfProgrammes
      ? []
      : Object.keys(programmeEvents.definitions).filter((type) => type !== 'ClosedDaysSet'),
    onPoison: 'halt',
    async apply(events, tx) {
      const policies = await loadPolicies(tx);
      for (const run of runsOf(events)) {
        const [first] = run;
        if (first && isPolicy(first)) await applyPolicy(first, policies, tx);
        else await applyRun(run, changesOf, policies, tx);
      }
    },
  };
}

/** What an event means to any of the sources. */
export function changesBy(sources: readonly ObligationSource[]): ChangesOf {
  const byCategory = groupBy(sources, ({ category }) => category);
  return (event) => (byCategory.get(categoryOf(event.stream)) ?? []).flatMap(({ changes }) => changes(event));
}

/** A policy concerns whatever is open when it is set, so it ends the run before it and stands alone. */
function runsOf(events: readonly Recorded[]): readonly (readonly Recorded[])[] {
  const runs: Recorded[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    const joins = last?.[0] !== undefined && !isPolicy(last[0]) && !isPolicy(event);
    if (last && joins) last.push(event);
    else runs.push([event]);
  }
  return runs;
}

async function applyPolicy(event: PolicyEvent, policies: Policies, tx: ReadModelTransaction): Promise<void> {
  const { programme, occurredOn } = event.data;
  const ladder = ladderSetBy(event);
  setPolicy(policies, event);
  if (event.type === 'ClosedDaysSet') await saveCalendar(tx, programme, event.data.policy, occurredOn);
  else if (ladder) await saveLadder(tx, programme, ladder, occurredOn);
  await replanOpen(programme, policies, tx);
}

async function replanOpen(programme: string, policies: Policies, tx: ReadModelTransaction): Promise<void> {
  let subjects = await openSubjects(tx, programme, '');
  while (subjects.length > 0) {
    const work = new WorkingSet(policies, await loadTracked(tx, { subjects, obligations: [] }));
    work.replanAll();
    await saveTracked(tx, work);
    subjects = await openSubjects(tx, programme, subjects.at(-1) ?? '');
  }
}

async function applyRun(
  events: readonly Recorded[],
  changesOf: ChangesOf,
  policies: Policies,
  tx: ReadModelTransaction,
): Promise<void> {
  const told = events.map((event) => ({ event, changes: isMail(event) ? [] : changesOf(event) }));
  const mails = await loadMails(tx, [...new Set(events.filter(isMail).map(({ stream }) => idOf(stream)))]);
  const subjects = [...new Set(told.flatMap(({ changes }) => changes.map(subjectOf)))];
  const work = new WorkingSet(
    policies,
    await loadTracked(tx, { subjects, obligations: mailed(events, mails) }),
  );
  for (const { event, changes } of told) {
    for (const change of changes) work.change(change, event);
    if (isMail(event)) bookMail(event, mails, work);
  }
  await saveTracked(tx, work);
  await saveMails(tx, [...mails.values()]);
}

function mailed(events: readonly Recorded[], mails: ReadonlyMap<string, MailRow>): string[] {
  const prepared = events
    .filter(isMail)
    .flatMap((event) => (event.type === 'ReminderMailPrepared' ? event.data.items : []));
  const known = [...mails.values()].flatMap(({ items }) => items);
  return [...new Set([...prepared, ...known].map(({ obligation }) => obligation))];
}
