import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RecordsAccess } from '#platform/access-log';
import { Answers, Caller, Permitted, Reads, pageOf, pageQuery, toPage, type Page } from '#platform/http';
import { Clock, localDate, viewedOn, type Actor } from '#platform/kernel';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { consentStatusProjection } from '../consent-status/consent-status.projection.js';
import { cursorOf, listChecks } from './check-list.query.js';
import { CheckTables } from './check-tables.reader.js';
import { fitsSort, listFilter } from './list-question.js';
import { listedCheck, toListed, type ListedCheck } from './listed-check.js';

const query = pageQuery(z.tuple([z.string(), z.string()]), listFilter).refine(
  ({ cursor, sort }) => cursor === undefined || fitsSort(cursor[0], sort),
  { path: ['cursor'], error: 'cursor.malformed' },
);

const answer = pageOf(listedCheck).extend({ asOf: localDate, knownOn: localDate });
type Answer = Page<ListedCheck> & { readonly asOf: string; readonly knownOn: string };

/** The working list of outstanding items. */
@ApiTags('consent checks')
@Controller('api/consent-checks')
export class CheckListController {
  constructor(
    private readonly tables: CheckTables,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permitted(consentChecksPolicy.ListConsentChecks)
  @RecordsAccess(({ items }: Answer) => items.map(({ sample }) => sample))
  @Reads(consentStatusProjection.name)
  @Answers(answer)
  @ApiOperation({ summary: 'List consent checks as of any date, filtered, sorted and paged' })
  async list(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<Answer> {
    const dates = viewedOn(asked, this.clock.today());
    const [value, id] = asked.cursor ?? [];
    const after = value === undefined || id === undefined ? undefined : { value, id };
    const rows = await listChecks(this.tables, { ...asked, ...dates, reader, after });
    const page = toPage(rows, asked.limit, (row) => {
      const cursor = cursorOf(row, asked.sort);
      return [cursor.value, cursor.id];
    });
    const { asOf, knownOn } = dates;
    return { asOf, knownOn, ...page, items: page.items.map((row) => toListed(row, asOf)) };
  }
}
