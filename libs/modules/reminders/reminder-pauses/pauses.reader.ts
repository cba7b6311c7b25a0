import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { confinedTo, type Actor, type ViewedDates } from '#platform/kernel';
import { remindersPolicy } from '../reminders-policy.js';
import type { PauseRow } from './pause-row.js';
import { PastPauses } from './past-pauses.reader.js';
import { selectPauses, type PausesQuestion } from './past-pauses.js';
import { ReminderPauseEntry } from './reminder-pause.entity.js';

/** Finds pauses: in the rows as they stand now, else in the events. */
@Injectable()
export class Pauses {
  constructor(
    @InjectRepository(ReminderPauseEntry) private readonly rows: Repository<ReminderPauseEntry>,
    private readonly past: PastPauses,
  ) {}

  /** A page of pauses and one more, the one that lasts longest first. */
  async list(
    question: PausesQuestion & { readonly limit: number },
    dates: ViewedDates,
  ): Promise<readonly ReminderPauseEntry[]> {
    const { limit } = question;
    if (!dates.isNow)
      return selectPauses(await this.past.on(dates), question, dates.asOf)
        .slice(0, limit + 1)
        .map(entryOf);
    const asked = this.rows.createQueryBuilder('p');
    narrow(asked, question, dates.asOf);
    return asked
      .orderBy('p.until', 'DESC')
      .addOrderBy('p.pause')
      .limit(limit + 1)
      .getMany();
  }

  /** One pause, when the reader may know of it and it had begun. */
  async one(pause: string, reader: Actor, dates: ViewedDates): Promise<ReminderPauseEntry | undefined> {
    const own = confinedTo(reader, remindersPolicy.ListReminderPauses);
    const then = dates.isNow
      ? await this.rows.findOneBy({ pause })
      : (await this.past.on(dates)).filter((row) => row.pause === pause).map(entryOf)[0];
    return then && (own === undefined || then.region === own) ? then : undefined;
  }
}

function narrow(
  asked: SelectQueryBuilder<ReminderPauseEntry>,
  { state, region, item, cursor, reader }: PausesQuestion,
  today: string,
): void {
  const own = confinedTo(reader, remindersPolicy.ListReminderPauses);
  if (own !== undefined) asked.andWhere('p.region = :own', { own });
  if (region !== undefined) asked.andWhere('p.region = :region', { region });
  if (item !== undefined) asked.andWhere(`p.scope = 'item' and p.target = :item`, { item });
  if (state === 'paused') asked.andWhere('p.resumed_on is null and p.until >= :today', { today });
  if (state === 'ended') asked.andWhere('(p.resumed_on is not null or p.until < :today)', { today });
  if (cursor)
    asked.andWhere('(p.until < :on or p.until = :on and p.pause > :id)', { on: cursor[0], id: cursor[1] });
}

function entryOf({ paused_by, paused_on, resumed_on, resumed_by, ...row }: PauseRow): ReminderPauseEntry {
  const renamed = { pausedBy: paused_by, pausedOn: paused_on, resumedOn: resumed_on, resumedBy: resumed_by };
  return Object.assign(new ReminderPauseEntry(), { ...row, ...renamed });
}
