import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { code, type Accepted, type Issued } from '#platform/kernel';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { ProgrammeOverviewReader } from '../programme-overview/programme-overview.reader.js';
import { organisationsPolicy } from '../organisations-policy.js';
import { RetireContact, retireContactInput, type RetireContactInput } from './retire-contact.js';

@ApiTags('programmes')
@Controller('api/programmes')
@ShowsCurrent(ProgrammeOverviewReader)
export class RetireContactController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':code/retire-contact')
  @Permitted(organisationsPolicy.RetireContact)
  @Changes('Retire a contact: it gets no more mail')
  retire(
    @Param('code', { schema: code() }) programme: string,
    @Body({ schema: retireContactInput }) input: RetireContactInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new RetireContact(programme, input, issued));
  }
}
