import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { addDays } from '#platform/calendar';
import { EventLog } from '#platform/event-store';
import { Answers, Caller, Reads, readQuery } from '#platform/http';
import { Clock, localDate, requireRole, type Actor } from '#platform/kernel';
import { dueReminders, dueRemindersOf, writtenOn } from '../queued-reminders/due-reminders.query.js';
import { QUEUED_REMINDERS } from '../queued-reminders/queued-reminders.projection.js';
import { ReminderParts } from '../reminder.parts.js';
import { RECIPIENTS } from '../reminder-events.js';
import { refuseReminder } from '../reminders.problems.js';
import { programmesNow, recipientsOf } from '../sweep-reminders/truth.reader.js';
import { forecast } from './forecast.js';

const query = readQuery({
  until: localDate.optional().meta({ description: 'The last day looked at; today unless told.' }),
});

const recipient = z.object({ duty: z.enum(RECIPIENTS), region: z.string().nullable() });
const item = z.object({
  obligation: z.string(),
  step: z.string(),
  subject: z.string(),
  label: z.string(),
  kind: z.string(),
  dueOn: z.string(),
  overtakes: z.array(z.string()),
});
const previewAnswer = z.object({
  today: z.string(),
  until: z.string(),
  digests: z.array(
    z.object({
      on: z.string(),
      programme: z.string(),
      contact: z.string(),
      recipient,
      language: z.enum(['da', 'en']),
      subject: z.string(),
      items: z.array(item),
    }),
  ),
  withoutContact: z
    .array(
      z.object({
        obligation: z.string(),
        step: z.string(),
        label: z.string(),
        sendOn: z.string(),
        recipient,
      }),
    )
    .meta({ description: 'What would stay behind because nobody is appointed.' }),
});

/** What would go out if nothing changed. Writes nothing. */
@ApiTags('reminders')
@Controller('api/reminders')
export class PreviewRemindersController {
  constructor(
    private readonly parts: ReminderParts,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Reads(QUEUED_REMINDERS)
  @Answers(previewAnswer)
  @ApiOperation({ summary: 'Dry run: the digests that would go out until a day, by day and recipient' })
  async preview(@Query({ schema: query }) asked: z.infer<typeof query>, @Caller() reader: Actor) {
    requireRole(reader, 'auditor', 'committee-secretariat', 'administrator', 'regional-contact');
    const today = this.clock.today();
    const until = asked.until ?? today;
    requireNear(until, today);
    const { pool } = this.parts;
    const own = reader.role === 'regional-contact';
    const rows = own
      ? await dueRemindersOf(pool, until, reader.region ?? '')
      : await dueReminders(pool, until);
    const programmes = await programmesNow(
      this.log,
      rows.map(({ programme }) => programme),
    );
    const { digests, withoutContact } = forecast(rows, {
      today,
      until,
      writtenToday: await writtenOn(pool, today),
      isBusinessDay: (programme, day) => programmes.get(programme)?.calendar.isBusinessDay(day) ?? false,
      contactsOf: (row, day) => {
        const programme = programmes.get(row.programme);
        return programme ? recipientsOf(programme, row, day) : [];
      },
    });
    const vacant = withoutContact.map(({ obligation, step, label, send_on: sendOn, duty, region }) => {
      return { obligation, step, label, sendOn, recipient: { duty, region } };
    });
    return { today, until, digests, withoutContact: vacant };
  }
}

function requireNear(until: string, today: string): void {
  const latest = addDays(today, 366);
  if (until < today) throw refuseReminder('preview.until-past', { until, today });
  if (until > latest) throw refuseReminder('preview.until-too-far', { latest });
}
