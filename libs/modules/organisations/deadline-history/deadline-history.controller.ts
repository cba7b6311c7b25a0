import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Permitted } from '#platform/http';
import { code } from '#platform/kernel';
import { organisationsPolicy } from '../organisations-policy.js';
import { deadlineHistory } from './deadline-history.js';
import { DeadlineHistoryReader } from './deadline-history.reader.js';

@ApiTags('programmes')
@Controller('api/programmes')
export class DeadlineHistoryController {
  constructor(private readonly deadlines: DeadlineHistoryReader) {}

  @Get(':code/deadlines')
  @Permitted(organisationsPolicy.ReadProgramme)
  @ApiOperation({ summary: 'The deadlines in force, and every policy that was set' })
  @Answers(deadlineHistory)
  show(@Param('code', { schema: code() }) programme: string) {
    return this.deadlines.current(programme);
  }
}
