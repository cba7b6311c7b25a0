import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RecordsAccess } from '#platform/access-log';
import { Answers, Caller, Permitted, ReaderLanguage, readQuery } from '#platform/http';
import { streamId, viewedDates, type Actor, type Language } from '#platform/kernel';
import { consentChecksPolicy } from '../consent-checks-policy.js';
import { CheckHistoryReader } from './check-history.reader.js';
import { shownCheck } from './shown-check.js';
import { storedEvents, toStoredEvents, type StoredEvents } from './stored-events.js';

const query = readQuery(viewedDates);

@ApiTags('consent-checks')
@Controller('api/consent-checks')
export class CheckHistoryController {
  constructor(private readonly checks: CheckHistoryReader) {}

  @Get(':id')
  @Permitted(consentChecksPolicy.ReadConsentCheck)
  @RecordsAccess(({ sample }: z.infer<typeof shownCheck>) => [sample])
  @ApiOperation({ summary: 'A consent check as of any date, with its history and what the reader may do' })
  @Answers(shownCheck)
  show(
    @Param('id', { schema: streamId }) id: string,
    @Query({ schema: query }) { asOf, knownOn }: z.infer<typeof query>,
    @Caller() reader: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<unknown> {
    return this.checks.show({ id, asOf, knownOn, reader, language });
  }

  @Get(':id/events')
  @Permitted(consentChecksPolicy.ReadCheckEvents)
  @RecordsAccess(({ sample }: StoredEvents) => [sample])
  @ApiOperation({ summary: 'The events of a consent check as they are stored, personal fields sealed' })
  @Answers(storedEvents)
  async events(
    @Param('id', { schema: streamId }) id: string,
    @Query({ schema: readQuery({}) }) _asked: object,
    @Caller() reader: Actor,
  ): Promise<StoredEvents> {
    return toStoredEvents(await this.checks.stored(id, reader));
  }
}
