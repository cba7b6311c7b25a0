import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Permitted, readQuery } from '#platform/http';
import { streamId, viewedDates } from '#platform/kernel';
import { z } from 'zod';
import { accessPolicy } from '../access-policy.js';
import { personAnswer } from './people.controller.js';
import { DECISIONS } from './person-history.js';
import { PersonReader } from './person.reader.js';

const answer = personAnswer.extend({
  revision: z.int().optional(),
  history: z.array(
    z.object({
      type: z.enum(DECISIONS),
      revision: z.int(),
      recordedAt: z.string(),
      from: z.string().meta({ description: 'The first day with the role, or without.' }),
      until: z.string().nullable(),
      role: z.string().nullable(),
      region: z.string().nullable(),
      reason: z.unknown().meta({ description: 'Text, or `{ $erased: true }`.' }),
      by: z.object({ account: z.string(), name: z.string().nullable() }),
    }),
  ),
});

const query = readQuery(viewedDates);

@ApiTags('access')
@Controller('api/people')
export class PersonController {
  constructor(private readonly people: PersonReader) {}

  @Get(':account')
  @Permitted(accessPolicy.ReadPerson)
  @ApiOperation({ summary: 'A person as of any date, and who decided what about the access, when and why' })
  @Answers(answer)
  show(
    @Param('account', { schema: streamId }) account: string,
    @Query({ schema: query }) { asOf, knownOn }: z.infer<typeof query>,
  ): Promise<unknown> {
    return this.people.show(account, { asOf, knownOn });
  }
}
