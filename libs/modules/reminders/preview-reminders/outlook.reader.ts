import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import { Clock } from '#platform/kernel';
import {
  dueReminders,
  dueRemindersOf,
  writtenOn,
  type DueReminder,
} from '../queued-reminders/due-reminders.query.js';
import { ReminderParts } from '../reminder.parts.js';
import { pausesInForce } from '../reminder-pauses/pauses-in-force.query.js';
import { programmesNow, recipientsOf, type ProgrammeNow } from '../sweep-reminders/truth.reader.js';
import { forecast, type Forecast } from './forecast.js';

/** What would go out until a day, and what that was reckoned from. */
export interface Outlook extends Forecast {
  readonly rows: readonly DueReminder[];
  readonly programmes: ReadonlyMap<string, ProgrammeNow>;
}

/** Looks ahead by the rules of the sweep, and writes nothing. */
@Injectable()
export class Outlooks {
  constructor(
    private readonly parts: ReminderParts,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @param region sees its own obligations only, and so a part of the mails that several regions' go into. */
  async until(until: string, region: string | undefined): Promise<Outlook> {
    const { pool } = this.parts;
    const today = this.clock.today();
    const rows = await (region === undefined
      ? dueReminders(pool, until)
      : dueRemindersOf(pool, until, region));
    const codes = rows.map(({ programme }) => programme);
    const [programmes, pauses, writtenToday] = await Promise.all([
      programmesNow(this.log, codes),
      pausesInForce(pool, today),
      writtenOn(pool, today),
    ]);
    const found = forecast(rows, {
      ...{ today, until, writtenToday },
      isBusinessDay: (programme, day) => programmes.get(programme)?.calendar.isBusinessDay(day) ?? false,
      contactsOf: (row, day) => {
        const programme = programmes.get(row.programme);
        return programme ? recipientsOf(programme, row, day) : [];
      },
      pauseOf: (row, day) => pauses.of(row, day),
    });
    return { ...found, rows, programmes };
  }
}
