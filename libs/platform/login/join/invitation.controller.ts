import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Public } from '#platform/http';
import { z } from 'zod';
import { Invitations } from '../invitations.js';
import {
  invitationInput,
  newPasswordInput,
  type InvitationInput,
  type NewPasswordInput,
} from '../login-input.js';

const invited = z.object({ name: z.string(), email: z.string(), expiresAt: z.string() });
const accepted = z.object({ email: z.string() });

/** The page behind an invitation's link. Opening it does nothing; only choosing a password uses the link up. */
@ApiTags('Signing in')
@Controller('api/invitation')
@Public()
export class InvitationController {
  constructor(private readonly invitations: Invitations) {}

  @Post('show')
  @HttpCode(200)
  @ApiOperation({ summary: 'Whom a link invites; uses nothing up' })
  @Answers(invited)
  async show(
    @Body({ schema: invitationInput }) { token }: InvitationInput,
  ): Promise<z.output<typeof invited>> {
    const { name, email, expiresAt } = await this.invitations.show(token);
    return { name, email, expiresAt: expiresAt.toISOString() };
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Choose a password by a link; sign in with it afterwards' })
  @Answers(accepted)
  async accept(
    @Body({ schema: newPasswordInput }) { token, password }: NewPasswordInput,
  ): Promise<z.output<typeof accepted>> {
    const { email } = await this.invitations.accept(token, password);
    return { email };
  }
}
