import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import { LoginDirectory } from '../people/login.directory.js';
import { PersonReader } from '../people/person.reader.js';
import { revokedFrom, RevokeRole, revokeRoleInput, type RevokeRoleInput } from './revoke-role.js';

@ApiTags('access')
@Controller('api/people')
@ShowsCurrent(PersonReader)
export class RevokeRoleController {
  constructor(
    private readonly commands: CommandBus,
    private readonly directory: LoginDirectory,
    private readonly people: PersonReader,
  ) {}

  @Post(':account/revoke')
  @Permitted(accessPolicy.RevokeRole)
  @Changes('Revoke a role: at once, or from a day ahead')
  async revoke(
    @Param('account', { schema: streamId }) account: string,
    @Body({ schema: revokeRoleInput }) input: RevokeRoleInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    await this.people.requireKnown(account);
    const command = new RevokeRole(account, input, issued);
    const accepted = await this.commands.execute(command);
    // Without a role a session opens nothing; ending it spares the person a page full of refusals.
    if (revokedFrom(command) <= issued.today) await this.directory.endSessions(account);
    return accepted;
  }
}
