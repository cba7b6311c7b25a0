import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { EventLog } from '#platform/event-store';
import { Answers, Caller, Reads, pageOf, pageQuery, toPage, type Page } from '#platform/http';
import { Clock, code, localDate, streamId, type Actor } from '#platform/kernel';
import { RUNG_STATES } from '../rung.js';
import { QUEUED_REMINDERS } from './queued-reminders.projection.js';
import { recipient } from './recipient.js';
import { reminderAnswer, type ReminderAnswer } from './reminder-answer.js';
import { listReminders, toAnswers } from './reminder-list.query.js';
import { Reminder } from './reminder.entity.js';

const query = pageQuery(z.tuple([localDate, z.string(), z.string()]), {
  state: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(RUNG_STATES)).max(RUNG_STATES.length))
    .optional()
    .meta({ description: 'One or several with commas.' }),
  recipient: recipient
    .optional()
    .meta({ description: 'A duty, or a duty and a region: `consent-contact:1084`.' }),
  programme: code().optional(),
  subject: streamId.optional(),
});

/** What will go to whom, when and why; what went; what was cancelled and why. */
@ApiTags('reminders')
@Controller('api/reminders')
export class QueuedRemindersController {
  constructor(
    @InjectRepository(Reminder) private readonly reminders: Repository<Reminder>,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Reads(QUEUED_REMINDERS)
  @Answers(pageOf(reminderAnswer))
  @ApiOperation({ summary: 'List reminders: queued, held, sent, cancelled, overtaken or failed' })
  async list(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<Page<ReminderAnswer>> {
    const rows = await listReminders(this.reminders, { ...asked, reader, after: asked.cursor });
    const page = toPage(rows, asked.limit, ({ sendOn, obligation, step }) => [sendOn, obligation, step]);
    return { ...page, items: await toAnswers(page.items, this.log, this.clock.today()) };
  }
}
