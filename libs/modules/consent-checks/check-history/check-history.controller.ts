import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Caller } from '#platform/http';
import { streamId, type Actor } from '#platform/kernel';
import { checkHistory } from './check-history.js';
import { CheckHistoryReader } from './check-history.reader.js';

@ApiTags('consent-checks')
@Controller('api/consent-checks')
export class CheckHistoryController {
  constructor(private readonly checks: CheckHistoryReader) {}

  @Get(':id')
  @ApiOperation({ summary: 'A consent check as it stands, with its history' })
  @Answers(checkHistory)
  show(@Param('id', { schema: streamId }) id: string, @Caller() reader: Actor): Promise<unknown> {
    return this.checks.current(id, reader);
  }
}
