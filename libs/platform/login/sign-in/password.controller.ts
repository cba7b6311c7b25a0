import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Library } from '../auth/library.js';
import { changePasswordInput, type ChangePasswordInput } from '../login-input.js';
import { PasswordCheck } from '../password-check.js';
import { requireGoodPassword } from '../password-policy.js';
import { Sessions } from '../sessions.js';

/** One's own password. */
@ApiTags('Signing in')
@Controller('api/auth')
@Public()
export class PasswordController {
  constructor(
    private readonly library: Library,
    private readonly check: PasswordCheck,
    private readonly sessions: Sessions,
  ) {}

  @Post('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change one’s password; every other session ends' })
  @ApiNoContentResponse()
  async change(
    @Body({ schema: changePasswordInput }) { currentPassword, newPassword }: ChangePasswordInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.sessions.required(request);
    requireGoodPassword(newPassword, session);
    const body = { currentPassword, newPassword, revokeOtherSessions: true };
    await this.check.attempt(session.email, () =>
      this.library.ask({ path: '/change-password', body }, { request, reply }),
    );
  }
}
