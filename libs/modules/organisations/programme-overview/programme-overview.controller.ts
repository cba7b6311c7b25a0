import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { code, viewedDates, type Actor } from '#platform/kernel';
import { Answers, Caller, Permitted, readQuery } from '#platform/http';
import { organisationsPolicy } from '../organisations-policy.js';
import { programmeAnswer } from './programme-answer.js';
import { ProgrammeOverviewReader } from './programme-overview.reader.js';

const query = readQuery(viewedDates);

@ApiTags('programmes')
@Controller('api/programmes')
export class ProgrammeOverviewController {
  constructor(private readonly programmes: ProgrammeOverviewReader) {}

  @Get(':code')
  @Permitted(organisationsPolicy.ReadProgramme)
  @Answers(programmeAnswer)
  @ApiOperation({
    summary:
      'A programme as of any date: regions, patient groups, departments, contacts, deadlines and calendar',
  })
  show(
    @Param('code', { schema: code() }) programme: string,
    @Query({ schema: query }) { asOf, knownOn }: z.infer<typeof query>,
    @Caller() reader: Actor,
  ) {
    return this.programmes.show(programme, reader, { asOf, knownOn });
  }
}
