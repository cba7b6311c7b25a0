import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Public } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Library } from '../auth/library.js';
import { signInInput, type SignInInput } from '../login-input.js';
import { LoginJournal } from '../login-journal.js';
import { PasswordCheck } from '../password-check.js';
import { Sessions } from '../sessions.js';

const signInAnswer = z.object({
  secondFactor: z.boolean().meta({ description: 'Whether a code must follow before anybody is signed in.' }),
});

/** Signing in by password, and out. */
@ApiTags('Signing in')
@Controller('api/auth')
@Public()
export class SignInController {
  constructor(
    private readonly library: Library,
    private readonly check: PasswordCheck,
    private readonly sessions: Sessions,
    private readonly journal: LoginJournal,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in by password' })
  @Answers(signInAnswer)
  async signIn(
    @Body({ schema: signInInput }) { email, password }: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof signInAnswer>> {
    const before = await this.sessions.of(request);
    const call = { path: '/sign-in/email', body: { email, password } };
    const answer = await this.check.attempt(email, () => this.library.ask(call, { request, reply }));
    if (before) await this.sessions.endOne(before);
    const secondFactor = answer['twoFactorRedirect'] === true;
    if (!secondFactor) await this.journal.signedIn(idIn(answer), 'password');
    return { secondFactor };
  }

  @Post('sign-out')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the session; quiet when there is none' })
  @ApiNoContentResponse()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.sessions.of(request);
    await this.library.ask({ path: '/sign-out', body: {} }, { request, reply });
    if (session) this.journal.signedOut(session.account);
  }
}

/** The account in an answer of the library. */
export const idIn = (answer: Readonly<Record<string, unknown>>): string =>
  (answer['user'] as { readonly id: string }).id;
