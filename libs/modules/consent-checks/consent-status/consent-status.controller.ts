import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers, Caller, ReaderLanguage, Reads, readQuery, Permitted } from '#platform/http';
import type { Actor, Language } from '#platform/kernel';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { consentStatusProjection } from './consent-status.projection.js';
import { ConsentStatusReader } from './consent-status.reader.js';
import { statusAnswer, statusQuestion, type StatusAnswer } from './status-question.js';

const query = readQuery(statusQuestion);

/** The one true page before a meeting. */
@ApiTags('consent status')
@Controller('api/regions/consent-status')
export class ConsentStatusController {
  constructor(private readonly reader: ConsentStatusReader) {}

  @Get()
  @Permitted(consentChecksPolicy.ReadConsentStatus)
  @Reads(consentStatusProjection.name)
  @Answers(statusAnswer)
  @ApiOperation({ summary: 'What is outstanding per region, as of any date' })
  status(
    @Query({ schema: query }) asked: z.infer<typeof query>,
    @Caller() reader: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<StatusAnswer> {
    return this.reader.status({ ...asked, reader, language });
  }
}
