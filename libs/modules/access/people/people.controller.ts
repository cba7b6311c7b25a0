import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, pageOf, pageQuery, Permitted, Reads, toPage, type Page } from '#platform/http';
import { code, isPlainText, viewedDates } from '#platform/kernel';
import { z } from 'zod';
import { accessPolicy } from '../access-policy.js';
import { GRANTABLE_ROLES } from '../account-events.js';
import { peopleProjection } from './people.projection.js';
import { PeopleReader } from './people.reader.js';
import { ACCESS_STATES, keyOfPerson, selectPeople, type Person } from './person.js';

const query = pageQuery(z.tuple([z.string(), z.string()]), {
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine(isPlainText, { error: 'text.unprintable' })
    .optional()
    .meta({ description: 'A part of a name, address or account.' }),
  role: z.enum(GRANTABLE_ROLES).optional(),
  region: code(20).optional(),
  state: z.enum(ACCESS_STATES).optional(),
  ...viewedDates,
});

export const personAnswer = z.object({
  account: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  role: z.string().nullable().meta({ description: 'In effect on the day, else the next, else the last.' }),
  region: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable().meta({ description: 'The last day.' }),
  state: z.enum(ACCESS_STATES),
  secondFactor: z.boolean(),
  signsInBy: z.enum(['invitation-pending', 'password', 'single-sign-on']).nullable(),
  lastSignInAt: z.string().nullable(),
});

@ApiTags('access')
@Controller('api/people')
export class PeopleController {
  constructor(private readonly people: PeopleReader) {}

  @Get()
  @Permitted(accessPolicy.ListPeople)
  @Reads(peopleProjection.name)
  @ApiOperation({ summary: 'List people with what they may do, or might on any date, by name' })
  @Answers(pageOf(personAnswer))
  async list(@Query({ schema: query }) asked: z.infer<typeof query>): Promise<Page<Person>> {
    const { cursor, limit, asOf, knownOn, ...filter } = asked;
    const people = await this.people.all({ asOf, knownOn });
    return toPage(selectPeople(people, filter, cursor), limit, keyOfPerson);
  }
}
