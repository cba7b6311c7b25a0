import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
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
import { Clock, code, confinedTo, isErased, localDate, streamId, type Actor } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { refuseReminder } from '../reminders.problems.js';
import { remindersPolicy } from '../reminders-policy.js';
import { pauseAnswer, PAUSE_STATES, type PauseAnswer } from './pause-answer.js';
import { ReminderPauseEntry } from './reminder-pause.entity.js';
import { REMINDER_PAUSES } from './reminder-pauses.projection.js';

const query = pageQuery(z.tuple([localDate, z.string()]), {
  state: z.enum(PAUSE_STATES).optional(),
  region: code(20).optional(),
  item: code()
    .optional()
    .meta({ description: 'Pauses of this item itself; its region’s are listed by region.' }),
});
const oneQuery = readQuery({});

/** What keeps reminders back. */
@ApiTags('reminders')
@Controller('api/reminders/pauses')
export class ReminderPausesController {
  constructor(
    @InjectRepository(ReminderPauseEntry) private readonly pauses: Repository<ReminderPauseEntry>,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permitted(remindersPolicy.ListReminderPauses)
  @Reads(REMINDER_PAUSES)
  @Answers(pageOf(pauseAnswer))
  @ApiOperation({
    summary: 'List pauses, the one that lasts longest first: what, until when, why and by whom',
  })
  async list(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<Page<PauseAnswer>> {
    const page = toPage(await this.#rows(asked, reader), asked.limit, ({ until, pause }) => [until, pause]);
    return { ...page, items: await Promise.all(page.items.map((row) => this.#answer(row))) };
  }

  @Get(':id')
  @Permitted(remindersPolicy.ListReminderPauses)
  @Reads(REMINDER_PAUSES)
  @Answers(pauseAnswer)
  @ApiOperation({ summary: 'One pause' })
  async show(
    @Param('id', { schema: streamId }) pause: string,
    @Query({ schema: oneQuery }) _asked: z.infer<typeof oneQuery>,
    @Caller() reader: Actor,
  ): Promise<PauseAnswer> {
    const own = confinedTo(reader, remindersPolicy.ListReminderPauses);
    const row = await this.pauses.findOneBy({ pause, ...(own !== undefined && { region: own }) });
    if (!row) throw refuseReminder('reminder-pause.unknown', { pause });
    return this.#answer(row);
  }

  #rows({ state, region, item, cursor, limit }: z.infer<typeof query>, reader: Actor) {
    const asked = this.pauses.createQueryBuilder('p');
    const today = this.clock.today();
    const own = confinedTo(reader, remindersPolicy.ListReminderPauses);
    if (own !== undefined) asked.andWhere('p.region = :own', { own });
    if (region !== undefined) asked.andWhere('p.region = :region', { region });
    if (item !== undefined) asked.andWhere(`p.scope = 'item' and p.target = :item`, { item });
    if (state === 'paused') asked.andWhere('p.resumed_on is null and p.until >= :today', { today });
    if (state === 'ended') asked.andWhere('(p.resumed_on is not null or p.until < :today)', { today });
    if (cursor)
      asked.andWhere('(p.until < :on or p.until = :on and p.pause > :id)', { on: cursor[0], id: cursor[1] });
    return asked
      .orderBy('p.until', 'DESC')
      .addOrderBy('p.pause')
      .limit(limit + 1)
      .getMany();
  }

  async #answer({ pause, reason, resumedOn, until, ...row }: ReminderPauseEntry): Promise<PauseAnswer> {
    const told = await this.sealer.reveal(reason);
    const { programme, scope, target, region, pausedBy, pausedOn, resumedBy, revision } = row;
    return {
      ...{ id: pause, programme, scope, target, region, until, resumedOn, resumedBy, revision },
      state: resumedOn === null && until >= this.clock.today() ? 'paused' : 'ended',
      reason: isErased(told) ? null : told,
      by: pausedBy,
      since: pausedOn,
    };
  }
}
