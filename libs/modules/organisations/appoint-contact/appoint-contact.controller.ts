import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { code, type Accepted, type Issued } from '#platform/kernel';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { ProgrammeOverviewReader } from '../programme-overview/programme-overview.reader.js';
import { organisationsPolicy } from '../organisations-policy.js';
import { AppointContact, appointContactInput, type AppointContactInput } from './appoint-contact.js';

@ApiTags('programmes')
@Controller('api/programmes')
@ShowsCurrent(ProgrammeOverviewReader)
export class AppointContactController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':code/appoint-contact')
  @Permitted(organisationsPolicy.AppointContact)
  @Changes('Appoint a contact to a duty, in place of whoever held the post')
  appoint(
    @Param('code', { schema: code() }) programme: string,
    @Body({ schema: appointContactInput }) input: AppointContactInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new AppointContact(programme, input, issued));
  }
}
