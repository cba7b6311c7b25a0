import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers, Caller, Permitted, ReaderLanguage, Reads, readQuery } from '#platform/http';
import type { Actor, Language } from '#platform/kernel';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { consentStatusProjection } from '../consent-status/consent-status.projection.js';
import { seriesAnswer, seriesQuestion, type SeriesAnswer } from './status-series.js';
import { StatusSeriesReader } from './status-series.reader.js';

const query = readQuery(seriesQuestion);

@ApiTags('consent status')
@Controller('api/regions/consent-status')
export class StatusSeriesController {
  constructor(private readonly reader: StatusSeriesReader) {}

  @Get('series')
  @Permitted(consentChecksPolicy.ReadStatusSeries)
  @Reads(consentStatusProjection.name)
  @Answers(seriesAnswer)
  @ApiOperation({ summary: 'Open and overdue items per region, week by week or month by month' })
  series(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<SeriesAnswer> {
    return this.reader.series({ ...asked, reader, language });
  }
}
