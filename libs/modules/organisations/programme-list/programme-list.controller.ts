import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers, Permitted } from '#platform/http';
import { organisationsPolicy } from '../organisations-policy.js';
import { programmeList } from './programme-list.js';
import { ProgrammeListReader } from './programme-list.reader.js';

@ApiTags('programmes')
@Controller('api/programmes')
export class ProgrammeListController {
  constructor(private readonly programmes: ProgrammeListReader) {}

  @Get()
  @Permitted(organisationsPolicy.ListProgrammes)
  @Answers(programmeList)
  @ApiOperation({ summary: 'The programmes by code, and what they are called' })
  list(): Promise<z.infer<typeof programmeList>> {
    return this.programmes.list();
  }
}
