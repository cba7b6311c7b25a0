import type { Repository, SelectQueryBuilder } from 'typeorm';
import { confinedTo, type Actor } from '#platform/kernel';
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
}

/** A page of the ledger and one more, the latest day first. */
export async function listMails(
  mails: Repository<ReminderMailEntry>,
  { filter, reader, cursor, limit }: LedgerQuestion,
): Promise<ReminderMailEntry[]> {
  const asked = mails.createQueryBuilder('m');
  // Mails to contacts of no region may hold lines of several regions: they are not a region's to read.
  const own = confinedTo(reader, remindersPolicy.ListReminderMails);
  if (own !== undefined) asked.andWhere('m.region = :own', { own });
  narrow(asked, filter);
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

function narrow(asked: SelectQueryBuilder<ReminderMailEntry>, filter: LedgerFilter): void {
  const { recipient, item, ...columns } = filter;
  const wanted = { ...columns, duty: recipient?.duty };
  for (const [column, value] of Object.entries(wanted))
    if (value !== undefined) asked.andWhere(`m.${column} = :${column}`, { [column]: value });
  if (recipient?.region !== undefined)
    asked.andWhere('m.region = :ofRecipient', { ofRecipient: recipient.region });
  if (item !== undefined)
    asked.andWhere('m.items @> :about::jsonb', { about: JSON.stringify([{ subject: item }]) });
}
