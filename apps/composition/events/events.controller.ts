import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventLog } from '#platform/event-store';
import { Answers, Caller, position } from '#platform/http';
import { requireRole, type Actor } from '#platform/kernel';
import { z } from 'zod';
import { requireReached } from '../runner-read-your-writes.js';
import { eventPage, readEvents, type EventPage } from './event-page.js';

const eventsQuery = z.strictObject({
  stream: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/, { error: 'id.malformed' })
    .optional()
    .meta({ description: 'One stream, as `consentCheck-<id>`; all of them without it.' }),
  after: position.optional().meta({ description: 'Begin after this position; at the beginning without it.' }),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** The log as it is, for those who audit the auditing. */
@ApiTags('events')
@Controller('api/events')
export class EventsController {
  constructor(private readonly log: EventLog) {}

  @Get()
  @ApiOperation({ summary: 'The events as they are stored, personal fields sealed' })
  @Answers(eventPage)
  async read(
    @Query({ schema: eventsQuery }) query: z.output<typeof eventsQuery>,
    @Caller() actor: Actor,
  ): Promise<EventPage> {
    requireRole(actor, 'auditor', 'administrator', 'committee-secretariat');
    if (query.after !== undefined) await requireReached(this.log.store, query.after);
    return readEvents(this.log, query);
  }
}
