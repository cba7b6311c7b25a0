import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { EventLog } from '#platform/event-store';
import { eventsKnown, streamOf, type Recorded, type ViewedDates } from '#platform/kernel';
import { evolveMail } from '../queued-reminders/mail-changes.js';
import type { MailRow } from '../queued-reminders/mail-row.js';
import type { ReminderMailEvent } from '../reminder-events.js';
import { reminderMails } from '../reminder-mail.js';
import { listMails, settledBefore, type LedgerQuestion } from './mail-ledger.query.js';
import { mailEntryOf, ReminderMailEntry } from './reminder-mail.entity.js';

/** The ledger as it stands, or as it stood: a mail that has changed since is folded from its events. */
@Injectable()
export class MailLedger {
  constructor(
    @InjectRepository(ReminderMailEntry) private readonly mails: Repository<ReminderMailEntry>,
    private readonly log: EventLog,
  ) {}

  /** A page of the mails and one more, the latest day first. */
  async list(question: LedgerQuestion): Promise<ReminderMailEntry[]> {
    if (question.dates.isNow) return listMails(this.mails, question);
    const { limit, filter, dates } = question;
    const found: ReminderMailEntry[] = [];
    for (let cursor = question.cursor; ;) {
      const rows = await listMails(this.mails, { ...question, cursor });
      const then = await Promise.all(rows.map((row) => this.#asOf(row, dates)));
      found.push(...then.filter((mail) => mail !== undefined).filter((mail) => fits(mail, filter.state)));
      const last = rows.at(-1);
      if (!last || rows.length <= limit || found.length > limit) return found.slice(0, limit + 1);
      cursor = [last.day, last.mail];
    }
  }

  /** One mail; nothing when there is none, or was none yet. */
  async one(mail: string, dates: ViewedDates): Promise<ReminderMailEntry | undefined> {
    const row = await this.mails.findOneBy({ mail });
    return row ? this.#asOf(row, dates) : undefined;
  }

  async #asOf(row: ReminderMailEntry, dates: ViewedDates): Promise<ReminderMailEntry | undefined> {
    if (dates.isNow || row.changedAt < settledBefore(dates)) return row;
    const events = await this.log.read<ReminderMailEvent>(streamOf(reminderMails.category, row.mail));
    const then = mailAsOf(eventsKnown(events, dates));
    return then && mailEntryOf(then);
  }
}

const fits = (mail: ReminderMailEntry, state: LedgerQuestion['filter']['state']): boolean =>
  state === undefined || mail.state === state;

const mailAsOf = (events: readonly Recorded<ReminderMailEvent>[]): MailRow | undefined =>
  events.reduce<MailRow | undefined>(evolveMail, undefined);
