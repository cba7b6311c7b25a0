import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { loadProgramme } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { Answers } from '#platform/http';
import { code, streamOf } from '#platform/kernel';
import { ladders } from '../ladder.js';
import type { LadderEvent } from '../reminder-events.js';
import { ladderHistory, laddersOf } from './ladder-history.js';

/** Folds the stream itself: ladders are set a few times a year. */
@ApiTags('reminders')
@Controller('api/programmes')
export class LadderHistoryController {
  constructor(private readonly log: EventLog) {}

  @Get(':code/ladders')
  @ApiOperation({ summary: 'The ladders in force, and every ladder that was set' })
  @Answers(ladderHistory)
  async show(@Param('code', { schema: code() }) programme: string) {
    await loadProgramme(this.log, programme);
    return laddersOf(programme, await this.log.read<LadderEvent>(streamOf(ladders.category, programme)));
  }
}
