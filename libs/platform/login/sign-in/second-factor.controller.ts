import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Public } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Exchange } from '../auth/library.js';
import {
  backupCodeInput,
  codeInput,
  passwordInput,
  type CodeInput,
  type PasswordInput,
} from '../login-input.js';
import { SecondFactor } from '../second-factor.js';

const verified = z.object({ account: z.string() });
const backupCodes = z
  .array(z.string())
  .meta({ description: 'Each opens once, instead of a code. Shown now only.' });
const enrolment = z.object({
  otpauth: z.string().meta({ description: 'What the authenticator reads as a QR code, `otpauth://totp/…`.' }),
  backupCodes,
});

/** The second factor: time-based codes (RFC 6238), and backup codes for the day the phone is gone. */
@ApiTags('Signing in')
@Controller('api/auth/second-factor')
@Public()
export class SecondFactorController {
  constructor(private readonly secondFactor: SecondFactor) {}

  @Post('verify')
  @HttpCode(200)
  @ApiOperation({ summary: 'Finish signing in, or finish setting up, with a code' })
  @Answers(verified)
  verify(
    @Body({ schema: codeInput }) { code }: CodeInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof verified>> {
    return this.secondFactor.verify({ code, by: 'second-factor' }, exchange(request, reply));
  }

  @Post('verify-backup')
  @HttpCode(200)
  @ApiOperation({ summary: 'Finish signing in with a backup code' })
  @Answers(verified)
  verifyBackup(
    @Body({ schema: backupCodeInput }) { code }: CodeInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof verified>> {
    return this.secondFactor.verify({ code, by: 'backup-code' }, exchange(request, reply));
  }

  @Post('enrol')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to set up a second factor; `verify` finishes it' })
  @Answers(enrolment)
  enrol(
    @Body({ schema: passwordInput }) { password }: PasswordInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof enrolment>> {
    return this.secondFactor.enrol(password, exchange(request, reply));
  }

  @Post('backup-codes')
  @HttpCode(200)
  @ApiOperation({ summary: 'New backup codes; the old ones open nothing any more' })
  @Answers(z.object({ backupCodes }))
  async renew(
    @Body({ schema: passwordInput }) { password }: PasswordInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly backupCodes: string[] }> {
    return { backupCodes: await this.secondFactor.newBackupCodes(password, exchange(request, reply)) };
  }

  @Post('remove')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign in by password alone again, where the role lets one' })
  @ApiNoContentResponse()
  remove(
    @Body({ schema: passwordInput }) { password }: PasswordInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.secondFactor.remove(password, exchange(request, reply));
  }
}

const exchange = (request: FastifyRequest, reply: FastifyReply): Exchange => ({ request, reply });
