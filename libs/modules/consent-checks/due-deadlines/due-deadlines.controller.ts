import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RecordsAccess } from '#platform/access-log';
import { Answers, Caller, Permitted, Reads, pageOf, pageQuery, toPage, type Page } from '#platform/http';
import { Clock, localDate, viewedOn, type Actor } from '#platform/kernel';
import { CheckTables } from '../check-list/check-tables.reader.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { consentStatusProjection } from '../consent-status/consent-status.projection.js';
import { requireSpan } from '../consent-status/span-of-days.problems.js';
import {
  dueByRegion,
  dueItem,
  dueQuestion,
  dueRegion,
  type DueItem,
  type DueRegion,
} from './due-deadlines.js';
import { countDue, dueSql, listDue, toDueItem } from './due-deadlines.query.js';

const query = pageQuery(z.tuple([localDate, z.string(), z.string()]), dueQuestion);
const answer = pageOf(dueItem).extend({
  ...{ asOf: localDate, knownOn: localDate, from: localDate, to: localDate },
  regions: z.array(dueRegion),
});
type Answer = Page<DueItem> & {
  readonly asOf: string;
  readonly knownOn: string;
  readonly from: string;
  readonly to: string;
  readonly regions: readonly DueRegion[];
};

/** What falls due, such as this week. */
@ApiTags('consent status')
@Controller('api/regions/consent-status')
export class DueDeadlinesController {
  constructor(
    private readonly tables: CheckTables,
    private readonly clock: Clock,
  ) {}

  @Get('due')
  @Permitted(consentChecksPolicy.ListDueDeadlines)
  @RecordsAccess(({ items }: Answer) => items.map(({ sample }) => sample))
  @Reads(consentStatusProjection.name)
  @Answers(answer)
  @ApiOperation({ summary: 'Running deadlines in a span of days, counted per region and listed' })
  async due(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<Answer> {
    requireSpan(asked.from, asked.to);
    const dates = viewedOn(asked, this.clock.today());
    const due = dueSql(this.tables, { ...asked, ...dates, reader });
    const rows = await listDue(this.tables, due, { limit: asked.limit, after: asked.cursor });
    const page = toPage(rows, asked.limit, (row) => [row.due_day, row.check_id, row.due_kind]);
    const { asOf, knownOn } = dates;
    return {
      ...{ asOf, knownOn, from: asked.from, to: asked.to },
      regions: dueByRegion(await countDue(this.tables, due)),
      items: page.items.map((row) => toDueItem(row, asOf)),
      nextCursor: page.nextCursor,
    };
  }
}
