import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CheckedSamples } from '#modules/consent-checks';
import { AccessLog, ReadBy, type Reading } from '#platform/access-log';
import { EventLog } from '#platform/event-store';
import { Answers, OtherRow, Permitted, position, type RequireRow } from '#platform/http';
import { z } from 'zod';
import { requireReached } from '../runner-read-your-writes.js';
import { eventsPolicy } from './events-policy.js';
import { samplesOf } from './event-samples.js';
import { hiddenFrom, requireTold } from './told-categories.js';
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
  constructor(
    private readonly log: EventLog,
    private readonly samples: CheckedSamples,
    private readonly accesses: AccessLog,
  ) {}

  @Get()
  @Permitted(eventsPolicy.ReadEventLog)
  @ApiOperation({
    summary: 'The events as they are stored, personal fields sealed',
    description: 'Those of accounts and tokens are told to whoever may read a person.',
  })
  @Answers(eventPage)
  async read(
    @Query({ schema: eventsQuery }) query: z.output<typeof eventsQuery>,
    @ReadBy() reading: Reading,
    @OtherRow() requireRow: RequireRow,
  ): Promise<EventPage> {
    if (query.after !== undefined) await requireReached(this.log.store, query.after);
    if (query.stream !== undefined) await requireTold(query.stream, requireRow);
    const hidden = query.stream === undefined ? await hiddenFrom(requireRow) : [];
    const page = await readEvents(this.log, { ...query, hidden });
    await this.accesses.record({ ...reading, samples: await samplesOf(page, this.samples) });
    return page;
  }
}
