import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Permitted } from '#platform/http';
import { code } from '#platform/kernel';
import { remindersPolicy } from '../reminders-policy.js';
import { ladderHistory } from './ladder-history.js';
import { LadderHistoryReader } from './ladder-history.reader.js';

@ApiTags('reminders')
@Controller('api/programmes')
export class LadderHistoryController {
  constructor(private readonly ladders: LadderHistoryReader) {}

  @Get(':code/ladders')
  @Permitted(remindersPolicy.ReadLadders)
  @ApiOperation({ summary: 'The ladders in force, and every ladder that was set' })
  @Answers(ladderHistory)
  show(@Param('code', { schema: code() }) programme: string) {
    return this.ladders.current(programme);
  }
}
