import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { RecordsAccess } from '#platform/access-log';
import { addDays } from '#platform/calendar';
import { Answers, Caller, Permitted, readQuery, Reads } from '#platform/http';
import { Clock, code, confinedTo, isErased, localDate, type Actor } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { samplesOf } from '../named-samples.js';
import { QUEUED_REMINDERS } from '../queued-reminders/queued-reminders.projection.js';
import { ruleOf, type ReminderRow } from '../queued-reminders/reminder-rows.js';
import { REMINDER_PAUSES } from '../reminder-pauses/reminder-pauses.projection.js';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';
import type { PausedRow } from './forecast.js';
import { Outlooks } from './outlook.reader.js';
import { previewAnswer } from './preview-answer.js';

const query = readQuery({
  until: localDate.optional().meta({ description: 'The last day looked at; today unless told.' }),
  region: code(20).optional().meta({ description: 'Obligations of this region only.' }),
});
type Preview = z.infer<typeof previewAnswer>;

/** What would go out if nothing changed. Writes nothing. */
@ApiTags('reminders')
@Controller('api/reminders')
export class PreviewRemindersController {
  constructor(
    private readonly outlooks: Outlooks,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  @Post('preview')
  @Permitted(remindersPolicy.PreviewReminders)
  @HttpCode(200)
  @RecordsAccess(({ digests, withoutContact, paused }: Preview) =>
    samplesOf([...digests.flatMap(({ items }) => items), ...withoutContact, ...paused]),
  )
  @Reads(QUEUED_REMINDERS, REMINDER_PAUSES)
  @Answers(previewAnswer)
  @ApiOperation({ summary: 'Dry run: the digests that would go out until a day, by day and recipient' })
  async preview(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<Preview> {
    const today = this.clock.today();
    const until = asked.until ?? today;
    requireNear(until, today);
    const own = confinedTo(reader, remindersPolicy.PreviewReminders);
    if (own !== undefined && asked.region !== undefined && asked.region !== own)
      return { today, until, digests: [], withoutContact: [], paused: [] };
    const { digests, withoutContact, paused } = await this.outlooks.until(until, {
      region: own ?? asked.region,
    });
    return {
      today,
      until,
      digests: digests.map(({ items, ...digest }) => ({
        ...digest,
        items: items.map(({ overtakes, ...item }) => ({ ...item, overtakes: [...overtakes] })),
      })),
      withoutContact: withoutContact.map(vacant),
      paused: await Promise.all(paused.map((each) => this.#pausedLine(each))),
    };
  }

  async #pausedLine({ row, pause }: PausedRow): Promise<Preview['paused'][number]> {
    const { obligation, step, type, subject, label, kind, duty, region } = row;
    const { id, scope, by, since, until } = pause;
    const told = await this.sealer.reveal(pause.reason);
    return {
      ...{ obligation, step, rule: ruleOf(row), type, subject, label, kind, region },
      sendOn: row.send_on,
      dueOn: row.due_on,
      recipient: { duty, region },
      pause: { id, scope, by, since, until, reason: isErased(told) ? null : told },
    };
  }
}

function vacant(row: ReminderRow): Preview['withoutContact'][number] {
  const { obligation, step, subject, label, kind, duty, region } = row;
  const dates = { sendOn: row.send_on, dueOn: row.due_on };
  return { obligation, step, subject, label, kind, ...dates, recipient: { duty, region } };
}

function requireNear(until: string, today: string): void {
  const latest = addDays(today, 366);
  if (until < today) throw refuseReminder('preview.until-past', { until, today });
  if (until > latest) throw refuseReminder('preview.until-too-far', { latest });
}
