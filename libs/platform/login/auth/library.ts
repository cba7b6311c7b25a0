import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoginParts } from '../login-parts.js';
import { Sessions } from '../sessions.js';
import { askLibrary } from './ask-library.js';
import { AuthEngine, type AuthCall } from './auth-engine.js';

/** A request that is being answered. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The library, asked on a caller's behalf. */
@Injectable()
export class Library {
  constructor(
    private readonly engine: AuthEngine,
    private readonly parts: LoginParts,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Asks it with the caller's cookies, and passes its own on.
   * @throws Refused in our words.
   */
  async ask(call: AuthCall, { request, reply }: Exchange): Promise<Readonly<Record<string, unknown>>> {
    // The library knows no idle sessions: looking ends one that was idle too long before it is taken for live.
    await this.sessions.of(request);
    return askLibrary(this.engine, call, request, { reply, lockMs: this.parts.config.login.lockMs });
  }
}
