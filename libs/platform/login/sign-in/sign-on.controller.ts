import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Public } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Library } from '../auth/library.js';
import { passCookies } from '../cookies.js';
import { signOnInput, type SignOnInput } from '../login-input.js';
import { PROVIDER } from '../provider.js';
import { SIGN_IN_PAGE, SignOnReturn } from '../sign-on-return.js';

const signOnAnswer = z.object({ url: z.string().meta({ description: 'Where the browser is to go.' }) });

/** Signing in with another provider: OpenID Connect, code and PKCE. */
@ApiTags('Signing in')
@Controller('api/auth')
@Public()
export class SignOnController {
  constructor(
    private readonly library: Library,
    private readonly signOnReturn: SignOnReturn,
  ) {}

  @Post('sign-on')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to sign in with the provider' })
  @Answers(signOnAnswer)
  async begin(
    @Body({ schema: signOnInput }) { returnTo }: SignOnInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof signOnAnswer>> {
    const to = { callbackURL: returnTo, errorCallbackURL: SIGN_IN_PAGE, disableRedirect: true };
    const call = { path: '/sign-in/social', body: { provider: PROVIDER, ...to } };
    const answer = await this.library.ask(call, { request, reply });
    return { url: String(answer['url']) };
  }

  // The one GET that changes something: it is how a provider sends people back, and the state's cookie guards it.
  @Get(`callback/${PROVIDER}`)
  @ApiExcludeEndpoint()
  async receive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.signOnReturn.receive(request);
    passCookies(answer, reply);
    const location = answer.headers.get('location') ?? `${SIGN_IN_PAGE}?error=sign-on.unavailable`;
    await reply.code(302).header('location', location).send();
  }
}
