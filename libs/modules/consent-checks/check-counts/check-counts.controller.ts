import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers, Caller, Permitted, Reads, readQuery } from '#platform/http';
import { Clock, viewedOn, type Actor } from '#platform/kernel';
import { CheckTables } from '../check-list/check-tables.reader.js';
import { checkFilter } from '../check-list/list-question.js';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { consentStatusProjection } from '../consent-status/consent-status.projection.js';
import { checkCounts, countAll, type CheckCounts } from './check-counts.js';
import { countAlike } from './check-counts.query.js';

const query = readQuery(checkFilter);

/** The numbers beside the saved views. */
@ApiTags('consent checks')
@Controller('api/consent-checks')
export class CheckCountsController {
  constructor(
    private readonly tables: CheckTables,
    private readonly clock: Clock,
  ) {}

  @Get('counts')
  @Permitted(consentChecksPolicy.CountConsentChecks)
  @Reads(consentStatusProjection.name)
  @Answers(checkCounts)
  @ApiOperation({ summary: 'How many checks each saved view shows, with the filters of the list' })
  async count(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
  ): Promise<CheckCounts> {
    const dates = viewedOn(asked, this.clock.today());
    const alike = await countAlike(this.tables, { ...asked, ...dates, reader });
    return { asOf: dates.asOf, knownOn: dates.knownOn, ...countAll(alike) };
  }
}
