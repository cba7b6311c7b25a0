import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { publicUrlOf } from '#platform/config';
import { betterAuth } from 'better-auth';
import type { FastifyRequest } from 'fastify';
import { LoginParts } from '../login-parts.js';
import { authOptions, BASE_PATH, CLIENT_HEADER } from './auth-options.js';

type Auth = ReturnType<typeof createAuth>;

const createAuth = (options: ReturnType<typeof authOptions>) => betterAuth(options);

/** What is asked of the library on a caller's behalf. */
export interface AuthCall {
  readonly path: string;
  /** Absent: a GET. */
  readonly body?: object;
}

/** The library, made when it is first needed: only then is it known for certain where people reach us. */
@Injectable()
export class AuthEngine {
  #auth: Auth | undefined;

  constructor(
    private readonly parts: LoginParts,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Where people reach Tilsyn; links begin with it. */
  publicUrl(): string {
    return publicUrlOf(this.parts.config) ?? this.address();
  }

  get auth(): Auth {
    const { pool, secret, config, log } = this.parts;
    const baseURL = new URL(this.publicUrl()).origin;
    this.#auth ??= createAuth(authOptions({ pool, baseURL, secret, login: config.login, log }));
    return this.#auth;
  }

  /** Asks the library as the caller, with the caller's cookies and address, within its limits. */
  call({ path, body }: AuthCall, request: FastifyRequest): Promise<Response> {
    const url = new URL(`${BASE_PATH}${path}`, this.publicUrl());
    const asked = body && { method: 'POST', body: JSON.stringify(body) };
    return this.auth.handler(new Request(url, { headers: headersOf(request), ...asked }));
  }

  private address(): string {
    const server = this.host.httpAdapter?.getHttpServer() as
      { address?: () => { readonly port: number } | string | null } | undefined;
    const address = server?.address?.();
    const { host, port } = this.parts.config.http;
    return `http://${host.includes(':') ? `[${host}]` : host}:${typeof address === 'object' ? (address?.port ?? port) : port}`;
  }
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ 'content-type': 'application/json', [CLIENT_HEADER]: request.ip });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}
