import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, IssuedBy, Permitted } from '#platform/http';
import { refuseCommand, type Issued } from '#platform/kernel';
import { accessPolicy } from '../access-policy.js';
import { accounts } from '../account.js';
import { GrantRole, grantRole } from '../grant-role/grant-role.js';
import { LoginDirectory } from '../people/login.directory.js';
import {
  invitationAnswer,
  invitePersonInput,
  type InvitationAnswer,
  type InvitePersonInput,
} from './invite-person.js';

@ApiTags('access')
@Controller('api/people')
export class InvitePersonController {
  constructor(
    private readonly commands: CommandBus,
    private readonly directory: LoginDirectory,
  ) {}

  @Post()
  @Permitted(accessPolicy.InvitePerson)
  @ApiOperation({ summary: 'Invite a person to a role; answers the one-time link' })
  @Answers(invitationAnswer, 201)
  async invite(
    @Body({ schema: invitePersonInput }) { name, email, ...input }: InvitePersonInput,
    @IssuedBy() issued: Issued,
  ): Promise<InvitationAnswer> {
    requireNew(issued);
    // What the grant would be refused for is refused before there is a login that lacks it.
    grantRole(new GrantRole('', input, issued), accounts.initialState);
    const invitation = await this.directory.invite({ name, email });
    const command = new GrantRole(invitation.account, input, issued);
    const { position } = await this.commands.execute(command);
    return { ...invitation, position };
  }
}

/** Whoever has read a revision of somebody who is not there yet has read somebody else. */
function requireNew({ expectedRevision: given = -1 }: Issued): void {
  if (given !== -1) throw refuseCommand('revision.stale', { given, current: -1 });
}
