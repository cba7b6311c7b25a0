import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { Actor, ViewedDates } from '#platform/kernel';
import type { Pause } from '../planned-steps.js';
import { ObligationEntry } from '../queued-reminders/obligation.entity.js';
import { PastReminders } from '../queued-reminders/past-reminders.reader.js';
import { selectReminders } from '../queued-reminders/past-reminders.js';
import { ownRegionOnly } from '../queued-reminders/reminder-list.query.js';
import { Reminder, reminderOf } from '../queued-reminders/reminder.entity.js';

/** Which reminder, and who asks. */
interface Which {
  readonly obligation: string;
  readonly step: string;
  readonly reader: Actor;
}

/** A reminder, and of its obligation what explains it. */
export interface ReminderWithDuty {
  readonly row: Reminder;
  readonly duty: Pick<ObligationEntry, 'openedOn' | 'status'> & { readonly pauses: readonly Pause[] };
}

/** Finds what a reminder is explained by: in the rows as they stand now, else in the events. */
@Injectable()
export class RemindersWithDuty {
  constructor(
    @InjectRepository(Reminder) private readonly reminders: Repository<Reminder>,
    @InjectRepository(ObligationEntry) private readonly obligations: Repository<ObligationEntry>,
    private readonly past: PastReminders,
  ) {}

  /** Nothing when there is no such reminder, was none then, or the reader may not know of it. */
  find(which: Which, dates: ViewedDates): Promise<ReminderWithDuty | undefined> {
    return dates.isNow ? this.#now(which) : this.#then(which, dates);
  }

  async #now({ obligation, step, reader }: Which): Promise<ReminderWithDuty | undefined> {
    const asked = this.reminders
      .createQueryBuilder('r')
      .where('r.obligation = :obligation and r.step = :step', { obligation, step });
    ownRegionOnly(asked, reader);
    const [row, duty] = await Promise.all([asked.getOne(), this.obligations.findOneBy({ obligation })]);
    return row && duty ? { row, duty } : undefined;
  }

  async #then(
    { obligation, step, reader }: Which,
    dates: ViewedDates,
  ): Promise<ReminderWithDuty | undefined> {
    const item = await this.past.ofObligation(obligation, dates);
    const duty = item?.obligations.find(({ id }) => id === obligation);
    const row = selectReminders(item?.reminders ?? [], { reader }).find(
      (each) => each.obligation === obligation && each.step === step,
    );
    return row && duty ? { row: reminderOf(row), duty } : undefined;
  }
}
