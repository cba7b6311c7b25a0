import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RecordsAccess } from '#platform/access-log';
import {
  Answers,
  Caller,
  Permitted,
  ReaderLanguage,
  Reads,
  pageOf,
  pageQuery,
  toPage,
  type Page,
} from '#platform/http';
import { localDate, type Actor, type Language } from '#platform/kernel';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { consentStatusProjection } from '../consent-status/consent-status.projection.js';
import { changedItem, changesQuestion, regionChange, type ChangedItem } from './status-changes.js';
import { StatusChangesReader } from './status-changes.reader.js';

const query = pageQuery(z.tuple([z.string()]), changesQuestion);
const dates = z.object({ asOf: localDate, knownOn: localDate });
const answer = pageOf(changedItem).extend({
  programme: z.string(),
  round: z.string().nullable(),
  from: dates,
  to: dates,
  regions: z.array(regionChange),
});
type Answer = Page<ChangedItem> & Omit<z.infer<typeof answer>, 'items' | 'nextCursor'>;

@ApiTags('consent status')
@Controller('api/regions/consent-status')
export class StatusChangesController {
  constructor(private readonly reader: StatusChangesReader) {}

  @Get('changes')
  @Permitted(consentChecksPolicy.ReadStatusChanges)
  @RecordsAccess(({ items }: Answer) => items.map(({ sample }) => sample))
  @Reads(consentStatusProjection.name)
  @Answers(answer)
  @ApiOperation({ summary: 'What changed between two dates: figures per region, and the checks that moved' })
  async changes(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<Answer> {
    const found = await this.reader.changes({ ...asked, reader, language });
    const page = toPage(found.rows, asked.limit, (row) => [row.check_id]);
    const shown = ({ asOf, knownOn }: z.infer<typeof dates>) => ({ asOf, knownOn });
    return {
      programme: found.programme,
      round: asked.round ?? null,
      from: shown(found.before),
      to: shown(found.after),
      regions: [...found.regions],
      items: await Promise.all(page.items.map((row) => this.reader.itemOf(row))),
      nextCursor: page.nextCursor,
    };
  }
}
