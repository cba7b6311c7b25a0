import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EventLog } from '#platform/event-store';
import { Answers, pageOf, pageQuery, Permitted, ReaderLanguage, toPage, type Page } from '#platform/http';
import { Clock, code, viewedDates, viewedOn, type Language } from '#platform/kernel';
import { organisationsPolicy } from '../organisations-policy.js';
import { loadProgrammeEvents } from '../programme.loader.js';
import { historyLine, historyOf, SUBJECTS, type HistoryLine } from './programme-history.js';

const query = pageQuery(z.tuple([z.int()]), {
  about: z.enum(SUBJECTS).optional(),
  ...viewedDates,
});

/** What was changed in a programme, when and by whom. */
@ApiTags('programmes')
@Controller('api/programmes')
export class ProgrammeHistoryController {
  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @Get(':code/history')
  @Permitted(organisationsPolicy.ReadProgrammeHistory)
  @Answers(pageOf(historyLine))
  @ApiOperation({
    summary: 'What was changed in a programme as of any date, the latest first: when, by whom, in words',
  })
  async list(
    @Param('code', { schema: code() }) programme: string,
    @Query({ schema: query }) { about, cursor, limit, ...dates }: z.infer<typeof query>,
    @ReaderLanguage() language: Language,
  ): Promise<Page<HistoryLine>> {
    const viewed = viewedOn(dates, this.clock.today());
    const events = await loadProgrammeEvents(this.log, programme, viewed);
    const asked = historyOf(events, language).filter(
      (line) => (about === undefined || line.about === about) && (!cursor || line.revision < cursor[0]),
    );
    return toPage(asked.slice(0, limit + 1), limit, ({ revision }) => [revision]);
  }
}
