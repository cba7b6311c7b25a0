import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, IssuedBy, Permitted } from '#platform/http';
import { streamId, type Issued } from '#platform/kernel';
import { z } from 'zod';
import { accessPolicy } from '../access-policy.js';
import { invitationAnswer, type InvitationAnswer } from '../invite-person/invite-person.js';
import { LoginDirectory } from '../people/login.directory.js';
import { RenewInvitation } from './renew-invitation.js';

const nothing = z.strictObject({});

@ApiTags('access')
@Controller('api/people')
export class RenewInvitationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly directory: LoginDirectory,
  ) {}

  @Post(':account/renew-invitation')
  @Permitted(accessPolicy.RenewInvitation)
  @HttpCode(200)
  @ApiOperation({ summary: 'A new one-time link for whoever lost the first or forgot the password' })
  @Answers(invitationAnswer)
  async renew(
    @Param('account', { schema: streamId }) account: string,
    @Body({ schema: nothing }) _said: z.infer<typeof nothing>,
    @IssuedBy() issued: Issued,
  ): Promise<InvitationAnswer> {
    await this.directory.requireInvitable(account);
    const { position } = await this.commands.execute(new RenewInvitation(account, {}, issued));
    return { ...(await this.directory.renewInvitation(account)), position };
  }
}
