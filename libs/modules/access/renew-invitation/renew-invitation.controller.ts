import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, IssuedBy, Permitted } from '#platform/http';
import { streamId, type Issued } from '#platform/kernel';
import { z } from 'zod';
import { accessPolicy } from '../access-policy.js';
import { invitationAnswer } from '../invite-person/invite-person.js';
import { LoginDirectory } from '../people/login.directory.js';
import { RenewInvitation } from './renew-invitation.js';

const answer = invitationAnswer.extend({
  link: z.string().nullable().meta({
    description: 'Shown once: hand it to the person yourself. Null until another administrator asks, too.',
  }),
  expiresAt: z.string().nullable(),
});
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
  @Answers(answer)
  async renew(
    @Param('account', { schema: streamId }) account: string,
    @Body({ schema: nothing }) _said: z.infer<typeof nothing>,
    @IssuedBy() issued: Issued,
  ): Promise<z.infer<typeof answer>> {
    const { events, position } = await this.commands.execute(new RenewInvitation(account, {}, issued));
    if (!events.some(({ type }) => type === 'InvitationRenewed'))
      return { account, link: null, expiresAt: null, position };
    return { ...(await this.directory.renewInvitation(account)), position };
  }
}
