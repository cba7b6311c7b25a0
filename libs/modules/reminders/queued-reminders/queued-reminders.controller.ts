import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { RecordsAccess } from '#platform/access-log';
import { Answers, Caller, Reads, pageOf, pageQuery, toPage, type Page, Permitted } from '#platform/http';
import {
  Clock,
  code,
  localDate,
  streamId,
  viewedDates,
  viewedOn,
  type Actor,
  type ViewedDates,
} from '#platform/kernel';
import { samplesOf } from '../named-samples.js';
import { REMINDER_PAUSES } from '../reminder-pauses/reminder-pauses.projection.js';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';
import { PastReminders } from './past-reminders.reader.js';
import { selectReminders } from './past-reminders.js';
import { QUEUED_REMINDERS } from './queued-reminders.projection.js';
import { recipient } from './recipient.js';
import { ReminderAnswers } from './reminder-answers.reader.js';
import { REMINDER_STATES, reminderAnswer, type ReminderAnswer } from './reminder-answer.js';
import { listReminders } from './reminder-list.query.js';
import { Reminder, reminderOf } from './reminder.entity.js';

const query = pageQuery(z.tuple([localDate, z.string(), z.string()]), {
  state: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(REMINDER_STATES)).max(REMINDER_STATES.length))
    .optional()
    .meta({ description: 'One or several with commas.' }),
  recipient: recipient
    .optional()
    .meta({ description: 'A duty, or a duty and a region: `consent-contact:1084`.' }),
  programme: code().optional(),
  region: code(20).optional().meta({ description: 'The region whose obligation it is.' }),
  subject: streamId.optional().meta({ description: 'The item.' }),
  ...viewedDates,
});

/** What will go to whom, when and why; what went; what was cancelled and why. */
@ApiTags('reminders')
@Controller('api/reminders')
export class QueuedRemindersController {
  constructor(
    @InjectRepository(Reminder) private readonly reminders: Repository<Reminder>,
    private readonly answers: ReminderAnswers,
    private readonly past: PastReminders,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permitted(remindersPolicy.ListReminders)
  @RecordsAccess(({ items }: Page<ReminderAnswer>) => samplesOf(items))
  @Reads(QUEUED_REMINDERS, REMINDER_PAUSES)
  @Answers(pageOf(reminderAnswer))
  @ApiOperation({
    summary: 'List reminders: queued, paused, held, sent, cancelled, overtaken or failed',
    description: 'Of another day than today those of one item are told, so `subject` is then given.',
  })
  async list(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<Page<ReminderAnswer>> {
    const dates = viewedOn(asked, this.clock.today());
    if (!dates.isNow) return this.#past(asked, reader, dates);
    const question = { ...asked, reader, after: asked.cursor, today: dates.asOf };
    const rows = await listReminders(this.reminders, question);
    const page = toPage(rows, asked.limit, ({ sendOn, obligation, step }) => [sendOn, obligation, step]);
    return { ...page, items: await this.answers.of(page.items) };
  }
  async #past(
    { subject, state, limit, cursor: after, ...asked }: z.infer<typeof query>,
    reader: Actor,
    dates: ViewedDates,
  ): Promise<Page<ReminderAnswer>> {
    if (subject === undefined) throw refuseReminder('reminder.past-of-one-item');
    const item = await this.past.ofItem(subject, dates);
    const rows = selectReminders(item?.reminders ?? [], { ...asked, after, reader }).map(reminderOf);
    const told = await this.answers.of(rows, dates);
    const fitting = told.filter((each) => state === undefined || state.includes(each.state));
    return toPage(fitting.slice(0, limit + 1), limit, ({ sendOn, obligation, step }) => [
      sendOn,
      obligation,
      step,
    ]);
  }
}
