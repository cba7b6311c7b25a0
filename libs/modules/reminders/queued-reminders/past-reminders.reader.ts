import { Injectable } from '@nestjs/common';
import { programmes } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { eventsKnown, streamOf, type Recorded, type ViewedDates } from '#platform/kernel';
import { ladders } from '../ladder.js';
import { reminderMails } from '../reminder-mail.js';
import { ReminderParts } from '../reminder.parts.js';
import { changesBy } from './queued-reminders.projection.js';
import { remindersOf, type PastItem } from './past-reminders.js';
import { replay } from './replay.js';

interface Place {
  readonly subject: string;
  readonly stream: string;
  readonly programme: string;
}

const AT_ONCE = 16;

/** The reminders of one item on another day. The rows of the queue tell of the present: its events are played anew. */
@Injectable()
export class PastReminders {
  constructor(
    private readonly parts: ReminderParts,
    private readonly log: EventLog,
  ) {}

  /** Everything of an item. */
  async ofItem(subject: string, dates: ViewedDates): Promise<PastItem | undefined> {
    return this.#of('s.subject = $1', subject, dates);
  }

  /** Everything of the item that an obligation is about. */
  async ofObligation(obligation: string, dates: ViewedDates): Promise<PastItem | undefined> {
    const about = 's.subject = (select o.subject from rm.obligation o where o.obligation = $1)';
    return this.#of(about, obligation, dates);
  }

  async #of(where: string, wanted: string, dates: ViewedDates): Promise<PastItem | undefined> {
    const { rows } = await this.parts.pool.query<Place>(
      `select s.subject, s.stream, s.programme from rm.reminder_subject s where ${where}`,
      [wanted],
    );
    const [place] = rows;
    if (!place) return undefined;
    const events = eventsKnown(await this.#eventsAbout(place), dates);
    const tracked = replay(events, changesBy(this.parts.sources)).subject(place.subject);
    return tracked && remindersOf(tracked);
  }

  /** What its room says of it, the policies it was followed up by, and the mails with a line about it. */
  async #eventsAbout({ subject, stream, programme }: Place): Promise<Recorded[]> {
    const { rows } = await this.parts.pool.query<{ mail: string }>(
      'select mail from rm.reminder_mail where items @> $1::jsonb',
      [JSON.stringify([{ subject }])],
    );
    const streams = [
      ...[stream, streamOf(programmes.category, programme), streamOf(ladders.category, programme)],
      ...rows.map(({ mail }) => streamOf(reminderMails.category, mail)),
    ];
    const events: Recorded[] = [];
    for (let start = 0; start < streams.length; start += AT_ONCE) {
      const some = streams.slice(start, start + AT_ONCE).map((each) => this.log.read(each));
      events.push(...(await Promise.all(some)).flat());
    }
    return events.sort((one, other) => this.log.store.compare(one.position, other.position));
  }
}
