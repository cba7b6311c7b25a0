import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller, Permitted } from '#platform/http';
import type { Actor } from '#platform/kernel';
import { Followers } from './followers.service.js';
import { UpdateStream } from './update.stream.js';
import { updatesPolicy } from './updates-policy.js';

/** Tells pages what moved, so that they ask anew for what they show. */
@ApiTags('updates')
@Controller('api/updates')
export class UpdatesController {
  constructor(private readonly followers: Followers) {}

  @Get()
  @Permitted(updatesPolicy.FollowUpdates)
  @ApiOperation({
    summary: 'Server-sent events: which read models moved, at most twice a second',
    description:
      '`moved` carries `{ position, projections }` and nothing of any item: ask anew for what you show. ' +
      '`signed-out` comes when the session has ended, and the stream ends with it. A comment comes every 20 seconds.',
  })
  @ApiResponse({
    status: 200,
    description: 'Events until the page leaves.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  async follow(
    @Caller() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: false }) reply: FastifyReply,
  ): Promise<void> {
    this.followers.requireRoom(actor);
    if (request.method === 'HEAD') return void (await reply.type('text/event-stream').send());
    const headers = reply.getHeaders();
    reply.hijack();
    const stream = new UpdateStream(reply.raw);
    const lastSeen = request.headers['last-event-id']?.toString();
    await this.followers.follow({ actor, request, stream, headers, lastSeen });
  }
}
