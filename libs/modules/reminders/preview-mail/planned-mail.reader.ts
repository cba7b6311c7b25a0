import { Injectable } from '@nestjs/common';
import { addDays } from '#platform/calendar';
import { EventLog } from '#platform/event-store';
import { Clock } from '#platform/kernel';
import { Outlooks, type Outlook } from '../preview-reminders/outlook.reader.js';
import { reminderRow, type DueReminder } from '../queued-reminders/due-reminders.query.js';
import type { ReminderRow } from '../queued-reminders/reminder-rows.js';
import { ReminderParts } from '../reminder.parts.js';
import type { Chosen } from '../sweep-reminders/choose-due.js';
import { mailItemOf } from '../sweep-reminders/truth.js';
import { regionsWith } from './one-mail.js';
import { programmeNow, readTruth, recipientsOf } from '../sweep-reminders/truth.reader.js';
import type { Letter } from './letter.writer.js';

/** Weekends and holidays put a mail off, and so does a mail of the same day. A pause puts it off for longer. */
const PUT_OFF_DAYS = 75;
const FORESEEABLE_DAYS = 290;

/** The mail as it would go, with its lines and where these come from. */
interface Planned {
  readonly on: string;
  readonly language: string;
  readonly chosen: readonly Chosen[];
  readonly streams: readonly string[];
}

/** Reckons with which mail a reminder would go out that nothing has gone out of yet. */
@Injectable()
export class PlannedMails {
  constructor(
    private readonly parts: ReminderParts,
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly outlooks: Outlooks,
  ) {}

  /** One reminder, whatever became of it. */
  row(obligation: string, step: string): Promise<DueReminder | undefined> {
    return reminderRow(this.parts.pool, obligation, step);
  }

  async of(row: DueReminder, onlyRegion: string | undefined): Promise<Letter> {
    const outlook = await this.#outlookFor(row, onlyRegion);
    const planned = (outlook && digestWith(row, outlook)) ?? alone(row);
    const { on, language, chosen } = planned;
    const { calendar } = await programmeNow(this.log, row.programme);
    const truth = await readTruth(this.log, this.parts.sources, planned.streams);
    const items = chosen.map((each) => mailItemOf(each, truth, calendar, on));
    const { programme } = row;
    return { state: 'would-go', mail: null, on, language, programme, items, part: 1, parts: 1 };
  }

  async #outlookFor(row: ReminderRow, region: string | undefined): Promise<Outlook | undefined> {
    const today = this.clock.today();
    if (row.state !== 'queued' || row.send_on > addDays(today, FORESEEABLE_DAYS)) return undefined;
    const from = row.send_on < today ? today : row.send_on;
    const until = addDays(from, PUT_OFF_DAYS);
    const { programme, duty } = row;
    const now = await programmeNow(this.log, programme);
    const all = Object.keys(now.programme?.regions ?? {});
    const regions = regionsWith(row.region, all, { from, until }, (of, day) =>
      recipientsOf(now, { duty, region: of }, day).map(({ contact }) => contact),
    );
    return this.outlooks.until(until, { region, together: { programme, duty, regions } });
  }
}

/** The digest that a reminder would go out in; nothing while nobody would get it. */
function digestWith({ obligation, step }: ReminderRow, { digests, rows }: Outlook): Planned | undefined {
  const digest = digests.find(({ items }) =>
    items.some((item) => item.obligation === obligation && item.step === step),
  );
  if (!digest) return undefined;
  const found = digest.items.flatMap(({ overtakes: overtaken, ...item }) => {
    const row = rows.find((each) => each.obligation === item.obligation && each.step === item.step);
    return row ? [{ row, overtaken, stream: row.stream }] : [];
  });
  const { on, language } = digest;
  return { on, language, chosen: found, streams: [...new Set(found.map(({ stream }) => stream))] };
}

/** The line by itself: the post is vacant, the clock stands still, or the day is far away. */
const alone = (row: DueReminder): Planned => ({
  on: row.send_on,
  language: 'da',
  chosen: [{ row, overtaken: [] }],
  streams: [row.stream],
});
