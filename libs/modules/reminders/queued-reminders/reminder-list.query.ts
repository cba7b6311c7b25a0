import type { Repository, SelectQueryBuilder } from 'typeorm';
import { confinedTo, type Actor } from '#platform/kernel';
import { PAUSED } from '../reminder-pauses/pauses-in-force.query.js';
import { remindersPolicy } from '../reminders-policy.js';
import type { ReminderState } from './reminder-answer.js';
import type { Reminder } from './reminder.entity.js';

export interface ReminderQuestion {
  readonly state?: readonly ReminderState[] | undefined;
  readonly recipient?: { readonly duty: string; readonly region?: string | undefined } | undefined;
  readonly programme?: string | undefined;
  readonly region?: string | undefined;
  readonly subject?: string | undefined;
  readonly reader: Actor;
  readonly today: string;
  readonly after?: readonly [sendOn: string, obligation: string, step: string] | undefined;
  readonly limit: number;
}

/** A page of reminders and one more. A region's rows are those addressed to its own duties. */
export async function listReminders(
  reminders: Repository<Reminder>,
  question: ReminderQuestion,
): Promise<Reminder[]> {
  const { state, recipient, programme, region, subject, after, limit } = question;
  const query = reminders.createQueryBuilder('r');
  ownRegionOnly(query, question.reader);
  if (state) inStates(query, state, question.today);
  const wanted = { duty: recipient?.duty, programme, subject };
  for (const [column, value] of Object.entries(wanted))
    if (value !== undefined) query.andWhere(`r.${column} = :${column}`, { [column]: value });
  inRegions(query, region, recipient?.region);
  if (after) {
    const [sendOn, obligation, step] = after;
    const key = { sendOn, obligation, step };
    query.andWhere('(r.send_on, r.obligation, r.step) > (:sendOn, :obligation, :step)', key);
  }
  return query
    .orderBy('r.send_on')
    .addOrderBy('r.obligation')
    .addOrderBy('r.step')
    .limit(limit + 1)
    .getMany();
}

function inRegions(query: SelectQueryBuilder<Reminder>, ...regions: readonly (string | undefined)[]): void {
  for (const [at, region] of regions.entries())
    if (region !== undefined) query.andWhere(`r.region = :region${at}`, { [`region${at}`]: region });
}

/** Narrows a question to what a region may see. */
export function ownRegionOnly(query: SelectQueryBuilder<Reminder>, reader: Actor): void {
  const own = confinedTo(reader, remindersPolicy.ListReminders);
  if (own !== undefined) query.andWhere('r.region = :own', { own });
}

// A pause is a matter of the day: the row of what is paused says that it is queued.
function inStates(
  query: SelectQueryBuilder<Reminder>,
  states: readonly ReminderState[],
  today: string,
): void {
  const [queued, paused] = [states.includes('queued'), states.includes('paused')];
  const plain = states.filter((state) => state !== 'paused' && (state !== 'queued' || paused === queued));
  const asked = plain.length === 0 ? [] : ['r.state in (:...plain)'];
  if (queued !== paused) asked.push(`r.state = 'queued' and ${queued ? 'not ' : ''}${PAUSED}`);
  query.andWhere(`(${asked.join(' or ')})`, { plain, today });
}
