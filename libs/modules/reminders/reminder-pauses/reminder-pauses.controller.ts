import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  Answers,
  Caller,
  pageOf,
  pageQuery,
  Permitted,
  readQuery,
  Reads,
  toPage,
  type Page,
} from '#platform/http';
import {
  Clock,
  code,
  isErased,
  localDate,
  streamId,
  viewedDates,
  viewedOn,
  type Actor,
} from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';
import { pauseAnswer, PAUSE_STATES, type PauseAnswer } from './pause-answer.js';
import { Pauses } from './pauses.reader.js';
import type { ReminderPauseEntry } from './reminder-pause.entity.js';
import { REMINDER_PAUSES } from './reminder-pauses.projection.js';

const query = pageQuery(z.tuple([localDate, z.string()]), {
  state: z.enum(PAUSE_STATES).optional(),
  region: code(20).optional(),
  item: code()
    .optional()
    .meta({ description: 'Pauses of this item itself; its region’s are listed by region.' }),
  ...viewedDates,
});
const oneQuery = readQuery(viewedDates);

/** What keeps reminders back. */
@ApiTags('reminders')
@Controller('api/reminders/pauses')
export class ReminderPausesController {
  constructor(
    private readonly pauses: Pauses,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permitted(remindersPolicy.ListReminderPauses)
  @Reads(REMINDER_PAUSES)
  @Answers(pageOf(pauseAnswer))
  @ApiOperation({
    summary:
      'List pauses as of any date, the one that lasts longest first: what, until when, why and by whom',
  })
  async list(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<Page<PauseAnswer>> {
    const dates = viewedOn(asked, this.clock.today());
    const rows = await this.pauses.list({ ...asked, reader }, dates);
    const page = toPage(rows, asked.limit, ({ until, pause }) => [until, pause]);
    return { ...page, items: await Promise.all(page.items.map((row) => this.#answer(row, dates.asOf))) };
  }

  @Get(':id')
  @Permitted(remindersPolicy.ListReminderPauses)
  @Reads(REMINDER_PAUSES)
  @Answers(pauseAnswer)
  @ApiOperation({ summary: 'One pause as of any date' })
  async show(
    @Param('id', { schema: streamId }) pause: string,
    @Query({ schema: oneQuery }) asked: z.infer<typeof oneQuery>,
    @Caller() reader: Actor,
  ): Promise<PauseAnswer> {
    const dates = viewedOn(asked, this.clock.today());
    const row = await this.pauses.one(pause, reader, dates);
    if (!row) throw refuseReminder('reminder-pause.unknown', { pause });
    return this.#answer(row, dates.asOf);
  }

  async #answer(
    { pause, reason, resumedOn, until, ...row }: ReminderPauseEntry,
    day: string,
  ): Promise<PauseAnswer> {
    const told = await this.sealer.reveal(reason);
    const { programme, scope, target, region, pausedBy, pausedOn, resumedBy, revision } = row;
    return {
      ...{ id: pause, programme, scope, target, region, until, resumedOn, resumedBy, revision },
      state: resumedOn === null && until >= day ? 'paused' : 'ended',
      reason: isErased(told) ? null : told,
      by: pausedBy,
      since: pausedOn,
    };
  }
}
