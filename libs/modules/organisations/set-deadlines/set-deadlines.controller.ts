import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { code, type Accepted, type Issued } from '#platform/kernel';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { ProgrammeOverviewReader } from '../programme-overview/programme-overview.reader.js';
import { organisationsPolicy } from '../organisations-policy.js';
import { SetDeadlines, setDeadlinesInput, type SetDeadlinesInput } from './set-deadlines.js';

@ApiTags('programmes')
@Controller('api/programmes')
@ShowsCurrent(ProgrammeOverviewReader)
export class SetDeadlinesController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':code/set-deadlines')
  @Permitted(organisationsPolicy.SetDeadlines)
  @Changes('Set the deadlines of a programme in business days')
  set(
    @Param('code', { schema: code() }) programme: string,
    @Body({ schema: setDeadlinesInput }) input: SetDeadlinesInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new SetDeadlines(programme, input, issued));
  }
}
