import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { code, type Actor } from '#platform/kernel';
import { Answers, Caller, Permitted } from '#platform/http';
import { organisationsPolicy } from '../organisations-policy.js';
import { programmeAnswer } from './programme-answer.js';
import { ProgrammeOverviewReader } from './programme-overview.reader.js';

@ApiTags('programmes')
@Controller('api/programmes')
export class ProgrammeOverviewController {
  constructor(private readonly programmes: ProgrammeOverviewReader) {}

  @Get(':code')
  @Permitted(organisationsPolicy.ReadProgramme)
  @Answers(programmeAnswer)
  @ApiOperation({
    summary: 'A programme: regions, patient groups, departments, contacts, deadlines and calendar',
  })
  show(@Param('code', { schema: code() }) programme: string, @Caller() reader: Actor) {
    return this.programmes.current(programme, reader);
  }
}
