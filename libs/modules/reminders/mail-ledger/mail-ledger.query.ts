import type { Repository, SelectQueryBuilder } from 'typeorm';
import { endOfLocalDay } from '#platform/calendar';
import { confinedTo, type Actor, type ViewedDates } from '#platform/kernel';
import type { MailState } from '../queued-reminders/mail-row.js';
import { remindersPolicy } from '../reminders-policy.js';
import type { ReminderMailEntry } from './reminder-mail.entity.js';

export interface LedgerFilter {
  readonly state?: MailState | undefined;
  readonly contact?: string | undefined;
  readonly day?: string | undefined;
  readonly programme?: string | undefined;
  readonly region?: string | undefined;
  readonly recipient?: { readonly duty: string; readonly region?: string | undefined } | undefined;
  readonly item?: string | undefined;
}

export interface LedgerQuestion {
  readonly filter: LedgerFilter;
  readonly reader: Actor;
  readonly cursor?: readonly [day: string, mail: string] | undefined;
  readonly limit: number;
  readonly dates: ViewedDates;
}

/** Until when a mail may have changed last for its row to tell how it stood on the dates: the end of the earlier day. */
export const settledBefore = ({ asOf, knownOn }: ViewedDates): string =>
  endOfLocalDay(asOf < knownOn ? asOf : knownOn);

/**
 * A page of the ledger and one more, the latest day first. Of another day it holds the mails that were written by then;
 * those that have changed since come whatever state is asked for.
 */
export async function listMails(
  mails: Repository<ReminderMailEntry>,
  { filter, reader, cursor, limit, dates }: LedgerQuestion,
): Promise<ReminderMailEntry[]> {
  const asked = mails.createQueryBuilder('m');
  // Mails to contacts of no region may hold lines of several regions: they are not a region's to read.
  const own = confinedTo(reader, remindersPolicy.ListReminderMails);
  if (own !== undefined) asked.andWhere('m.region = :own', { own });
  narrow(asked, filter);
  inState(asked, filter.state, dates);
  if (cursor) {
    const [on, mail] = cursor;
    asked.andWhere('(m.day < :on or m.day = :on and m.mail > :mail)', { on, mail });
  }
  return asked
    .orderBy('m.day', 'DESC')
    .addOrderBy('m.mail')
    .limit(limit + 1)
    .getMany();
}

function inState(
  asked: SelectQueryBuilder<ReminderMailEntry>,
  state: MailState | undefined,
  dates: ViewedDates,
): void {
  if (dates.isNow) {
    if (state !== undefined) asked.andWhere('m.state = :state', { state });
    return;
  }
  const [day, known, settled] = [dates.asOf, endOfLocalDay(dates.knownOn), settledBefore(dates)];
  asked.andWhere('m.day <= :day and m.prepared_at < :known', { day, known });
  if (state !== undefined)
    asked.andWhere('(m.state = :state or m.changed_at >= :settled)', { state, settled });
}

function narrow(asked: SelectQueryBuilder<ReminderMailEntry>, filter: LedgerFilter): void {
  const { recipient, item, contact, day, programme, region } = filter;
  const wanted = { contact, programme, region, duty: recipient?.duty };
  if (day !== undefined) asked.andWhere('m.day = :on_day', { on_day: day });
  for (const [column, value] of Object.entries(wanted))
    if (value !== undefined) asked.andWhere(`m.${column} = :${column}`, { [column]: value });
  if (recipient?.region !== undefined)
    asked.andWhere('m.region = :ofRecipient', { ofRecipient: recipient.region });
  if (item !== undefined)
    asked.andWhere('m.items @> :about::jsonb', { about: JSON.stringify([{ subject: item }]) });
}
