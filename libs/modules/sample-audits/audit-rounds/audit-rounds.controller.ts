import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
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
import { code, localDate, streamId, type Actor } from '#platform/kernel';
import { Sealer } from '#platform/sealing';
import { sampleAuditsPolicy } from '../sample-audits-policy.js';
import { AuditRoundRow } from './audit-round.entity.js';
import { AuditRoundReader } from './audit-round.reader.js';
import { listRounds } from './audit-rounds.query.js';
import { auditRoundsProjection } from './audit-rounds.projection.js';
import { factsOf, type detailsOf } from './audit-round-details.js';
import { roundDetails, roundRow } from './round-answer.js';
import { ROUND_STATUSES } from './round-statuses.js';
import { viewFor } from './round-view.js';

const listQuery = pageQuery(z.tuple([localDate, z.string()]), {
  programme: code().optional(),
  status: z.enum(ROUND_STATUSES).optional(),
});
const detailQuery = readQuery({});

type Details = Pick<NonNullable<ReturnType<typeof detailsOf>>, 'samples'>;

@ApiTags('audit rounds')
@Controller('api/audit-rounds')
export class AuditRoundsController {
  constructor(
    @InjectRepository(AuditRoundRow) private readonly rounds: Repository<AuditRoundRow>,
    private readonly reader: AuditRoundReader,
    private readonly sealer: Sealer,
  ) {}

  @Get()
  @Permitted(sampleAuditsPolicy.ListAuditRounds)
  @Reads(auditRoundsProjection.name)
  @Answers(pageOf(roundRow))
  @ApiOperation({ summary: 'List audit rounds, the latest planned first, each with its next step' })
  async list(
    @Query({ schema: listQuery }) asked: z.infer<typeof listQuery>,
    @Caller() reader: Actor,
  ): Promise<Page<unknown>> {
    const { cursor, ...filter } = asked;
    const rows = await listRounds(this.rounds, { ...filter, reader, after: cursor });
    const page = toPage(rows, asked.limit, (row) => [row.plannedOn, row.round]);
    const items = await this.sealer.revealAll(
      page.items.map((row) => viewFor(factsOf(columnsOf(row)), reader)),
    );
    return { items: items as unknown[], nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Permitted(sampleAuditsPolicy.ReadAuditRound)
  @RecordsAccess(({ samples }: Details) => samples.map(({ requisition }) => requisition))
  @Answers(roundDetails)
  @ApiOperation({ summary: 'One audit round with its frame, draws, samples and region reports' })
  show(
    @Param('id', { schema: streamId }) id: string,
    @Query({ schema: detailQuery }) _asked: z.infer<typeof detailQuery>,
    @Caller() reader: Actor,
  ): Promise<unknown> {
    return this.reader.current(id, reader);
  }
}

function columnsOf(row: AuditRoundRow): Parameters<typeof factsOf>[0] {
  const { periodFrom, periodTo, answerBusinessDays, answerDueOn, plannedOn, latestOn, ...rest } = row;
  return {
    ...rest,
    period_from: periodFrom,
    period_to: periodTo,
    answer_business_days: answerBusinessDays,
    answer_due_on: answerDueOn,
    planned_on: plannedOn,
    latest_on: latestOn,
  };
}
