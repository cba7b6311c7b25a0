import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { calendarOf, loadProgramme } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { Answers, Caller, Permitted, readQuery } from '#platform/http';
import { Clock, streamId, type Actor, type Issued } from '#platform/kernel';
import { requirePlanned } from '../round-access.js';
import { loadRound } from '../round.loader.js';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import {
  announcementAsked,
  announcementOf,
  announcementPlan,
  type AnnouncementPlan,
} from './announcement-plan.js';

const query = readQuery(announcementAsked);

/** Says what announcing would do, before anybody is asked. */
@ApiTags('audit rounds')
@Controller('api/audit-rounds')
export class AnnouncementPlanController {
  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @Get(':id/announcement-plan')
  @Permitted(sampleAuditsPolicy.PreviewAnnouncement)
  @Answers(announcementPlan)
  @ApiOperation({
    summary: 'What announcing a round on a day would do, and when answers fall due; nothing is sent',
  })
  async ask(
    @Param('id', { schema: streamId }) id: string,
    @Query({ schema: query }) asked: z.output<typeof query>,
    @Caller() reader: Actor,
  ): Promise<AnnouncementPlan> {
    const round = requirePlanned(await loadRound(this.log, id), id);
    const calendar = calendarOf(await loadProgramme(this.log, round.programme));
    const issued = this.#issuedBy(reader);
    return announcementOf(id, round, { occurredOn: asked.occurredOn ?? issued.today, issued }, calendar);
  }

  /** The frame of a command that is only thought through. */
  #issuedBy(actor: Actor): Issued {
    return { commandId: '', actor, now: this.clock.now(), today: this.clock.today(), correlationId: '' };
  }
}
