import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Changes, IssuedBy, Permitted, ShowsCurrent } from '#platform/http';
import { streamId, type Accepted, type Issued } from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import { PersonReader } from '../people/person.reader.js';
import { GrantRole, grantRoleInput, type GrantRoleInput } from './grant-role.js';

@ApiTags('access')
@Controller('api/people')
@ShowsCurrent(PersonReader)
export class GrantRoleController {
  constructor(
    private readonly commands: CommandBus,
    private readonly people: PersonReader,
  ) {}

  @Post(':account/grant')
  @Permitted(accessPolicy.GrantRole)
  @Changes('Grant a role, from a day to a day')
  async grant(
    @Param('account', { schema: streamId }) account: string,
    @Body({ schema: grantRoleInput }) input: GrantRoleInput,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    await this.people.requireKnown(account);
    return this.commands.execute(new GrantRole(account, input, issued));
  }
}
