import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import { Clock, isErased, viewedOn, type ViewedDates } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import type { PauseInForce } from '../reminder-pause.js';
import { PastPauses } from '../reminder-pauses/past-pauses.reader.js';
import type { PauseOfReminder } from '../reminder-pauses/pause-answer.js';
import { programmesNow, recipientsOf } from '../sweep-reminders/truth.reader.js';
import type { ReminderAnswer } from './reminder-answer.js';
import type { Reminder } from './reminder.entity.js';

/** Puts rows into words. What only the day knows is asked for here: who is appointed, and what is paused. */
@Injectable()
export class ReminderAnswers {
  constructor(
    private readonly log: EventLog,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly pauses: PastPauses,
  ) {}

  async of(
    rows: readonly Reminder[],
    dates: ViewedDates = viewedOn({}, this.clock.today()),
  ): Promise<ReminderAnswer[]> {
    const { asOf: day } = dates;
    const queued = rows.filter(({ state }) => state === 'queued');
    const [programmes, pauses] = await Promise.all([
      programmesNow(
        this.log,
        queued.map(({ programme }) => programme),
        dates,
      ),
      this.pauses.inForce(dates),
    ]);
    return Promise.all(
      rows.map(async (row) => {
        const pause = row.state === 'queued' ? pauses.of(row, day) : undefined;
        if (pause) return answer(row, await this.#told(pause));
        const programme = row.state === 'queued' ? programmes.get(row.programme) : undefined;
        const vacant = programme !== undefined && recipientsOf(programme, row, day).length === 0;
        return answer(vacant ? { ...row, reason: row.reason ?? 'no-contact' } : row, null);
      }),
    );
  }

  async #told({ id, scope, reason, by, since, until }: PauseInForce): Promise<PauseOfReminder> {
    const told = await this.sealer.reveal(reason);
    return { id, scope, reason: isErased(told) ? null : told, by, since, until };
  }
}

function answer(row: Reminder, pause: PauseOfReminder | null): ReminderAnswer {
  const { obligation, step, sendOn, dueOn, type, subject, label, kind } = row;
  const standing = pause
    ? { state: 'paused' as const, reason: 'paused', detail: pause.until }
    : { state: row.state, reason: row.reason, detail: row.detail };
  return {
    ...{ obligation, step, ...standing, sendOn, dueOn, type, subject, label, kind },
    programme: row.programme,
    round: row.round,
    recipient: { duty: row.duty, region: row.region },
    rule: { from: row.countedFrom, businessDays: row.businessDays, ladder: row.ladder, version: row.version },
    pause,
    mails: [...row.deliveries],
  };
}
