import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers, Permitted, readQuery } from '#platform/http';
import { code, viewedDates } from '#platform/kernel';
import { remindersPolicy } from '../reminders-policy.js';
import { ladderHistory } from './ladder-history.js';
import { LadderHistoryReader } from './ladder-history.reader.js';

const query = readQuery(viewedDates);

@ApiTags('reminders')
@Controller('api/programmes')
export class LadderHistoryController {
  constructor(private readonly ladders: LadderHistoryReader) {}

  @Get(':code/ladders')
  @Permitted(remindersPolicy.ReadLadders)
  @ApiOperation({ summary: 'The ladders in force on any date, and every ladder that was set until then' })
  @Answers(ladderHistory)
  show(
    @Param('code', { schema: code() }) programme: string,
    @Query({ schema: query }) { asOf, knownOn }: z.infer<typeof query>,
  ) {
    return this.ladders.show(programme, { asOf, knownOn });
  }
}
