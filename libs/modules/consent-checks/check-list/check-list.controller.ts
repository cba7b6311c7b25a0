import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { Answers, Caller, Reads, pageOf, pageQuery, toPage, type Page } from '#platform/http';
import { Clock, code, localDate, type Actor } from '#platform/kernel';
import { consentStatusProjection } from '../consent-status/consent-status.projection.js';
import { cursorOf, listChecks } from './check-list.query.js';
import { ConsentCheckRow } from './consent-check.entity.js';
import { fitsSort, listFilter } from './list-question.js';

const query = pageQuery(z.tuple([z.string(), z.string()]), listFilter).refine(
  ({ cursor, sort }) => cursor === undefined || fitsSort(cursor[0], sort),
  { path: ['cursor'], error: 'cursor.malformed' },
);

const listed = z.object({
  id: code(),
  revision: z.int(),
  programme: code(),
  round: z.string().nullable(),
  origin: z.enum(['drawn', 'spot-check']),
  sample: code(),
  region: code(),
  patientGroup: z.string().nullable(),
  department: z.string().nullable(),
  family: z.string().nullable(),
  relation: z.string().nullable(),
  state: z.string(),
  transferTo: z.string().nullable(),
  openedOn: localDate,
  dueOn: localDate.nullable().meta({ description: "The region's earliest open deadline." }),
  overdue: z.boolean(),
  consent: z.string().nullable(),
  complianceAtAnalysis: z.string().nullable(),
  reportedToCommittee: z.boolean(),
  latestOn: localDate,
});
type Listed = z.infer<typeof listed>;

/** The working list of outstanding items. */
@ApiTags('consent checks')
@Controller('api/consent-checks')
export class CheckListController {
  constructor(
    @InjectRepository(ConsentCheckRow) private readonly checks: Repository<ConsentCheckRow>,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Reads(consentStatusProjection.name)
  @Answers(pageOf(listed))
  @ApiOperation({ summary: 'List consent checks, filtered, sorted and paged' })
  async list(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<Page<Listed>> {
    const today = this.clock.today();
    const [value, id] = asked.cursor ?? [];
    const after = value === undefined || id === undefined ? undefined : { value, id };
    const rows = await listChecks(this.checks, { ...asked, reader, today, after });
    const page = toPage(rows, asked.limit, (row) => {
      const cursor = cursorOf(row, asked.sort);
      return [cursor.value, cursor.id];
    });
    return { ...page, items: page.items.map((row) => toListed(row, today)) };
  }
}

function toListed({ checkId, round, compliance, reported, ...row }: ConsentCheckRow, today: string): Listed {
  return {
    id: checkId,
    ...row,
    round: round === '' ? null : round,
    overdue: row.dueOn !== null && row.dueOn < today,
    complianceAtAnalysis: compliance,
    reportedToCommittee: reported,
  };
}
