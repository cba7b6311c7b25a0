import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RecordsAccess } from '#platform/access-log';
import {
  Answers,
  Caller,
  Reads,
  pageOf,
  pageQuery,
  readQuery,
  toPage,
  type Page,
  Permitted,
} from '#platform/http';
import { Clock, code, localDate, streamId, viewedDates, viewedOn, type Actor } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { AuditRoundReader } from './audit-round.reader.js';
import { auditRoundsProjection } from './audit-rounds.projection.js';
import { AuditRoundsReader } from './audit-rounds.reader.js';
import { factsOf, type detailsOf } from './audit-round-details.js';
import { roundDetails, roundRow } from './round-answer.js';
import { ROUND_STATUSES } from './round-statuses.js';
import { viewFor } from './round-view.js';

const listQuery = pageQuery(z.tuple([localDate, z.string()]), {
  ...viewedDates,
  programme: code().optional(),
  status: z.enum(ROUND_STATUSES).optional(),
});
const detailQuery = readQuery(viewedDates);
const listAnswer = pageOf(roundRow).extend({ asOf: localDate, knownOn: localDate });

type Answer = Page<unknown> & { readonly asOf: string; readonly knownOn: string };
type Details = Pick<NonNullable<ReturnType<typeof detailsOf>>, 'samples'>;

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
export class AuditRoundsController {
  constructor(
    private readonly rounds: AuditRoundsReader,
    private readonly round: AuditRoundReader,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permitted(sampleAuditsPolicy.ListAuditRounds)
  @Reads(auditRoundsProjection.name)
  @Answers(listAnswer)
  @ApiOperation({
    summary: 'List audit rounds as of any date, the latest planned first, each with its next step',
  })
  async list(
    @Query({ schema: listQuery }) asked: z.infer<typeof listQuery>,
    @Caller() reader: Actor,
  ): Promise<Answer> {
    const dates = viewedOn(asked, this.clock.today());
    const { cursor: after, limit, programme, status } = asked;
    const rows = await this.rounds.page({ programme, status, limit, reader, after }, dates);
    const page = toPage(rows, limit, (row) => [row.planned_on, row.round]);
    const items = await this.sealer.revealAll(page.items.map((row) => viewFor(factsOf(row, dates), reader)));
    const { asOf, knownOn } = dates;
    return { asOf, knownOn, items: items as unknown[], nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Permitted(sampleAuditsPolicy.ReadAuditRound)
  @RecordsAccess(({ samples }: Details) => samples.map(({ requisition }) => requisition))
  @Answers(roundDetails)
  @ApiOperation({
    summary: 'One audit round as of any date, with its frame, draws, samples and region reports',
  })
  show(
    @Param('id', { schema: streamId }) id: string,
    @Query({ schema: detailQuery }) { asOf, knownOn }: z.infer<typeof detailQuery>,
    @Caller() reader: Actor,
  ): Promise<unknown> {
    return this.round.show({ id, reader, asOf, knownOn });
  }
}
