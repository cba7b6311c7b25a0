import { Controller, Get, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Public } from '#platform/http';
import { Clock } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { WhoIsSignedIn } from './who-is-signed-in.js';
import { sessionAnswer, type SessionAnswer } from './session-answer.js';

/** A page's first question. It does not count as use of the session. */
@ApiTags('Signing in')
@Controller('api/session')
@Public()
export class SessionController {
  constructor(
    private readonly who: WhoIsSignedIn,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who is signed in, if anybody' })
  @Answers(sessionAnswer)
  async show(@Req() request: FastifyRequest): Promise<SessionAnswer> {
    return { ...(await this.who.answer(request)), today: this.clock.today() };
  }
}
