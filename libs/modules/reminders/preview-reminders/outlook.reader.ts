import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import { Clock } from '#platform/kernel';
import {
  dueReminders,
  writtenOn,
  type DueFilter,
  type DueReminder,
} from '../queued-reminders/due-reminders.query.js';
import { ReminderParts } from '../reminder.parts.js';
import { refuseReminder } from '../reminders.problems.js';
import { pausesInForce } from '../reminder-pauses/pauses-in-force.query.js';
import { programmesNow, recipientsOf, type ProgrammeNow } from '../sweep-reminders/truth.reader.js';
import { forecast, type Forecast } from './forecast.js';

/** What would go out until a day, and what that was reckoned from. */
export interface Outlook extends Forecast {
  readonly rows: readonly DueReminder[];
  readonly programmes: ReadonlyMap<string, ProgrammeNow>;
}

/** All are thought through at once, day by day. */
const MOST = 20_000;

/** Looks ahead by the rules of the sweep, and writes nothing. */
@Injectable()
export class Outlooks {
  constructor(
    private readonly parts: ReminderParts,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * A region sees its own obligations only, and so a part of the mails that several regions' go into.
   * @throws Refused `preview.too-many`.
   */
  async until(until: string, only: Pick<DueFilter, 'region' | 'together'>): Promise<Outlook> {
    const { pool } = this.parts;
    const today = this.clock.today();
    const rows = await dueReminders(pool, until, { ...only, most: MOST + 1 });
    if (rows.length > MOST) throw refuseReminder('preview.too-many', { limit: MOST, until });
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
