import { Injectable } from '@nestjs/common';
import { HeaderIdentity, Identity, requireLocalRequest } from '#platform/http';
import type { Actor, PolicyRow } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { cookieOf } from './cookies.js';
import { LoginParts } from './login-parts.js';
import { actorOf, personaOf, type Persona } from './personas.js';
import { SessionIdentity } from './session-identity.js';

export const PERSONA_COOKIE = 'tilsyn-persona';

/**
 * The caller in every mode: a session or a token; in `demo` and `test` before that a persona, and in `test` before
 * everything what the headers say. In `production` there is nothing to play.
 */
@Injectable()
export class LoginIdentity extends Identity {
  private readonly headers = new HeaderIdentity();

  constructor(
    private readonly real: SessionIdentity,
    private readonly parts: LoginParts,
  ) {
    super();
  }

  override async identify(request: FastifyRequest, row?: PolicyRow): Promise<Actor> {
    return (await this.played(request)) ?? this.real.identify(request, row);
  }

  override async recognise(request: FastifyRequest, row?: PolicyRow): Promise<Actor> {
    return (await this.played(request)) ?? this.real.recognise(request, row);
  }

  /** The part that the caller plays; nothing when it is in earnest. */
  async played(request: FastifyRequest): Promise<Actor | undefined> {
    if (this.parts.config.mode === 'production') return undefined;
    if (this.parts.config.mode === 'test' && namesItself(request)) return this.headers.identify(request);
    const persona = this.persona(request);
    return persona && actorOf(persona);
  }

  /** The persona whose cookie the request carries, on this machine only. */
  persona(request: FastifyRequest): Persona | undefined {
    if (this.parts.config.mode === 'production' || request.headers.authorization !== undefined)
      return undefined;
    const key = cookieOf(request, PERSONA_COOKIE);
    const persona = key === undefined ? undefined : personaOf(key);
    if (persona) requireLocalRequest(request);
    return persona;
  }
}

const namesItself = ({ headers }: FastifyRequest): boolean =>
  Object.keys(headers).some((name) => name.startsWith('x-tilsyn-'));
