import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Public } from '#platform/http';
import { streamId } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuseLogin } from '../login.problems.js';
import { Sessions, type ShownSession } from '../sessions.js';

const sessionList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      current: z.boolean(),
      startedAt: z.string(),
      lastSeenAt: z.string(),
      userAgent: z.string(),
    }),
  ),
});

/** One’s own sessions: somebody without any grant can end theirs too, and nobody has none. */
@ApiTags('Signing in')
@Controller('api/sessions')
@Public()
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @ApiOperation({ summary: 'One’s own live sessions' })
  @Answers(sessionList)
  async list(@Req() request: FastifyRequest): Promise<{ readonly items: readonly ShownSession[] }> {
    const session = await this.sessions.of(request);
    return { items: session ? await this.sessions.list(session) : [] };
  }

  @Post(':id/end')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of one’s own sessions' })
  @ApiNoContentResponse()
  async end(@Param('id', { schema: streamId }) id: string, @Req() request: FastifyRequest): Promise<void> {
    const session = await this.sessions.of(request);
    if (!session) throw refuseLogin('session.unknown');
    await this.sessions.end(session.account, id);
  }

  @Post('end-others')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one’s own sessions but this one' })
  @ApiNoContentResponse()
  async endOthers(@Req() request: FastifyRequest): Promise<void> {
    const session = await this.sessions.of(request);
    if (session) await this.sessions.endAll(session.account, session.id);
  }
}
