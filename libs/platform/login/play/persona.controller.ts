import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, requireLocalRequest } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PERSONA_COOKIE } from '../login-identity.js';
import { refuseLogin } from '../login.problems.js';
import { personaOf, PERSONAS, type Persona } from '../personas.js';

const personaInput = z.strictObject({ key: z.string().min(1).max(40) });
// No Secure: the demo is served over http to this machine, and playing a part is no secret.
const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax';

/** The role switcher of the demo and of tests; a real instance has no such routes, so the API’s document has none. */
@ApiExcludeController()
@Controller('api/demo')
@Public()
export class PersonaController {
  /** The cast. */
  @Get('personas')
  cast(@Req() request: FastifyRequest): readonly Persona[] {
    requireLocalRequest(request);
    return PERSONAS;
  }

  /** Plays a part. */
  @Post('persona')
  @HttpCode(200)
  play(
    @Body({ schema: personaInput }) { key }: z.output<typeof personaInput>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Persona {
    requireLocalRequest(request);
    const chosen = personaOf(key);
    if (!chosen) throw refuseLogin('persona.unknown', { key });
    void reply.header('set-cookie', `${PERSONA_COOKIE}=${chosen.key}; ${ATTRIBUTES}`);
    return chosen;
  }

  /** Plays no part any more. */
  @Delete('persona')
  @HttpCode(204)
  leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    requireLocalRequest(request);
    void reply.header('set-cookie', `${PERSONA_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`);
  }
}
