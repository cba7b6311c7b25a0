import type { Repository, SelectQueryBuilder } from 'typeorm';
import type { EventLog } from '#platform/event-store';
import type { Actor } from '#platform/kernel';
import { programmesNow, recipientsOf } from '../sweep-reminders/truth.reader.js';
import type { RungState } from '../rung.js';
import type { ReminderAnswer } from './reminder-answer.js';
import type { Reminder } from './reminder.entity.js';

export interface ReminderQuestion {
  readonly state?: readonly RungState[] | undefined;
  readonly recipient?: { readonly duty: string; readonly region?: string | undefined } | undefined;
  readonly programme?: string | undefined;
  readonly subject?: string | undefined;
  readonly reader: Actor;
  readonly after?: readonly [sendOn: string, obligation: string, step: string] | undefined;
  readonly limit: number;
}

/** A page of reminders and one more. A regional contact's rows are those of its own region. */
export async function listReminders(
  reminders: Repository<Reminder>,
  question: ReminderQuestion,
): Promise<Reminder[]> {
  const { state, recipient, programme, subject, after, limit } = question;
  const query = reminders.createQueryBuilder('r');
  ownRegionOnly(query, question.reader);
  if (state) query.andWhere('r.state in (:...state)', { state });
  if (recipient) query.andWhere('r.duty = :duty', { duty: recipient.duty });
  if (recipient?.region !== undefined) query.andWhere('r.region = :region', { region: recipient.region });
  if (programme !== undefined) query.andWhere('r.programme = :programme', { programme });
  if (subject !== undefined) query.andWhere('r.subject = :subject', { subject });
  if (after) {
    const [sendOn, obligation, step] = after;
    query.andWhere('(r.send_on, r.obligation, r.step) > (:sendOn, :obligation, :step)', {
      sendOn,
      obligation,
      step,
    });
  }
  return query
    .orderBy('r.send_on')
    .addOrderBy('r.obligation')
    .addOrderBy('r.step')
    .limit(limit + 1)
    .getMany();
}

/** Narrows a question to what a regional contact may see. */
export function ownRegionOnly(query: SelectQueryBuilder<Reminder>, { role, region }: Actor): void {
  if (role === 'regional-contact') query.andWhere('r.region = :own', { own: region ?? '' });
}

/** The rows as answered. Whether somebody is appointed is asked of the programme, which knows it today. */
export async function toAnswers(
  rows: readonly Reminder[],
  log: EventLog,
  today: string,
): Promise<ReminderAnswer[]> {
  const queued = rows.filter(({ state }) => state === 'queued');
  const programmes = await programmesNow(
    log,
    queued.map(({ programme }) => programme),
  );
  return rows.map((row) => {
    const programme = row.state === 'queued' ? programmes.get(row.programme) : undefined;
    const vacant = programme !== undefined && recipientsOf(programme, row, today).length === 0;
    return answer(vacant ? { ...row, reason: row.reason ?? 'no-contact' } : row);
  });
}

function answer(row: Reminder): ReminderAnswer {
  const { obligation, step, state, reason, detail, sendOn, dueOn, type, subject, label, kind } = row;
  return {
    ...{ obligation, step, state, reason, detail, sendOn, dueOn, type, subject, label, kind },
    programme: row.programme,
    round: row.round,
    recipient: { duty: row.duty, region: row.region },
    rule: { from: row.countedFrom, businessDays: row.businessDays, ladder: row.ladder, version: row.version },
    mails: [...row.deliveries],
  };
}
