import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { publicUrlOf } from '#platform/config';
import type { FastifyRequest } from 'fastify';
import { HttpParts } from '../http-parts.js';
import { refuseHttp } from '../problems/http.problems.js';
import { isPublic } from './public.decorator.js';

/** Cookies that say who somebody is; a browser sends them along whoever made it ask. */
const OUR_COOKIES = /(?:^|;)\s*(?:__Host-)?tilsyn[.-]/;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site has had a browser send. A change that carries one of our cookies proves that a
 * page of ours sent it, by `Sec-Fetch-Site` or `Origin`. A public change, such as signing in, needs no proof, but what
 * is known to come from elsewhere is refused too: nobody is to be signed in as somebody else unawares.
 */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  constructor(private readonly parts: HttpParts) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // A browser sends `Authorization` for no other site without having asked us first.
    if (SAFE.has(request.method) || request.headers.authorization !== undefined) return true;
    const sameOrigin = this.isSameOrigin(request);
    const carriesCookie = OUR_COOKIES.test(request.headers.cookie ?? '');
    const open = isPublic(context.getHandler(), context.getClass());
    if (carriesCookie ? sameOrigin !== true : open && sameOrigin === false)
      throw refuseHttp('request.cross-site');
    return true;
  }

  /** Nothing when the request does not say: programs other than browsers do not. */
  private isSameOrigin({ headers }: FastifyRequest): boolean | undefined {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin';
    const { origin, host } = headers;
    if (origin === undefined) return undefined;
    return origin === this.publicOrigin() || (this.mayBe(origin) && new URL(origin).host === host);
  }

  // The name is ours over http too, for whoever sits in between; then the page is theirs.
  private mayBe(origin: string): boolean {
    const isSecured = this.parts.config.mode === 'production' && this.publicOrigin()?.startsWith('https:');
    return URL.canParse(origin) && !(isSecured && origin.startsWith('http:'));
  }

  private publicOrigin(): string | undefined {
    const url = publicUrlOf(this.parts.config);
    return url === undefined ? undefined : new URL(url).origin;
  }
}
