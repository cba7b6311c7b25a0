import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers, Permitted, readQuery } from '#platform/http';
import { viewedDates } from '#platform/kernel';
import { organisationsPolicy } from '../organisations-policy.js';
import { programmeList } from './programme-list.js';
import { ProgrammeListReader } from './programme-list.reader.js';

const query = readQuery(viewedDates);

@ApiTags('programmes')
@Controller('api/programmes')
export class ProgrammeListController {
  constructor(private readonly programmes: ProgrammeListReader) {}

  @Get()
  @Permitted(organisationsPolicy.ListProgrammes)
  @Answers(programmeList)
  @ApiOperation({ summary: 'The programmes as of any date, by code, and what they are called' })
  list(
    @Query({ schema: query }) { asOf, knownOn }: z.infer<typeof query>,
  ): Promise<z.infer<typeof programmeList>> {
    return this.programmes.list({ asOf, knownOn });
  }
}
