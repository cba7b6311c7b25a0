import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccessLog, type KeptAccess } from '#platform/access-log';
import { endOfLocalDay, startOfLocalDay } from '#platform/calendar';
import { Answers, Caller, pageOf, pageQuery, Permitted, toPage, type Page } from '#platform/http';
import {
  Clock,
  code,
  confinedTo,
  localDate,
  ROLES,
  streamId,
  viewedDates,
  viewedOn,
  type Actor,
} from '#platform/kernel';
import { z } from 'zod';
import { accessPolicy } from '../access-policy.js';
import { refuseGrant } from '../access.problems.js';
import { SampleRegions } from './sample-regions.port.js';

const query = pageQuery(z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,18}$/)]), {
  sample: code().optional(),
  account: streamId.optional(),
  from: localDate.optional().meta({ description: 'The first day.' }),
  to: localDate.optional().meta({ description: 'The last day.' }),
  ...viewedDates,
});
type Question = z.infer<typeof query>;

const access = z.object({
  at: z.string(),
  account: z.string(),
  role: z.enum(ROLES),
  region: z.string().nullable(),
  row: z.string().meta({ description: 'The question, as its row of the policy table is called.' }),
  samples: z.array(z.string()).meta({ description: 'Only the one asked about, when one was.' }),
  requestId: z.string(),
});

/** Who read which sample's facts when. */
@ApiTags('access')
@Controller('api/access-log')
export class AccessesController {
  constructor(
    private readonly accesses: AccessLog,
    private readonly regions: SampleRegions,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permitted(accessPolicy.ListAccesses)
  @ApiOperation({
    summary: 'Who read what about which sample, until any date, the newest first',
    description: 'A region names one of its own samples; the other roles may leave it out.',
  })
  @Answers(pageOf(access))
  async list(
    @Query({ schema: query }) asked: Question,
    @Caller() reader: Actor,
  ): Promise<Page<z.infer<typeof access>>> {
    await this.#requireOwn(asked.sample, reader);
    const { sample, account, from, cursor, limit } = asked;
    const to = lastDay(asked, this.clock.today());
    const kept = await this.accesses.list({
      ...{ sample, account, after: cursor, limit: limit + 1 },
      from: from && startOfLocalDay(from),
      to: to && endOfLocalDay(to),
    });
    const page = toPage(kept, limit, ({ at, number }) => [at, number]);
    return { ...page, items: page.items.map((each) => shown(each, sample)) };
  }

  async #requireOwn(sample: string | undefined, reader: Actor): Promise<void> {
    const own = confinedTo(reader, accessPolicy.ListAccesses);
    if (own === undefined) return;
    if (sample === undefined) throw refuseGrant('access-log.sample-missing');
    if (!(await this.regions.isOf(sample, own))) throw refuseGrant('access-log.sample-unknown', { sample });
  }
}

/** The last day of what is shown: the one asked for, and on another day than today none after it. */
function lastDay({ to, ...asked }: Question, today: string): string | undefined {
  const { asOf, knownOn, isNow } = viewedOn(asked, today);
  if (isNow) return to;
  return [to ?? asOf, asOf, knownOn].reduce((one, other) => (one < other ? one : other));
}

/** Of a list that held many samples, whoever asks about one learns of that one. */
function shown({ at, account, role, region, row, samples, requestId }: KeptAccess, sample?: string) {
  return {
    ...{ at, account, role, region: region ?? null, row, requestId },
    samples: sample === undefined ? [...samples] : [sample],
  };
}
