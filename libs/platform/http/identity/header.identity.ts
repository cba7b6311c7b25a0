import { containsCprLike, isRegional, ROLES, type Actor } from '#platform/kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuseHttp } from '../problems/http.problems.js';
import { parsePart } from '../problems/invalid-request.js';
import { Identity } from './identity.js';
import { requireLocalRequest } from './local-request.js';

export const USER_HEADER = 'x-tilsyn-user';
export const ROLE_HEADER = 'x-tilsyn-role';
export const REGION_HEADER = 'x-tilsyn-region';

const claimable = ROLES.filter((role) => role !== 'system');

const identityHeaders = z
  .object({
    [USER_HEADER]: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { error: 'account.malformed' })
      .refine((id) => !containsCprLike(id), { error: 'text.cpr-like' }),
    [ROLE_HEADER]: z
      .string()
      .refine((role) => role !== 'system', { error: 'role.system-claimed', abort: true })
      .pipe(z.enum(claimable)),
    [REGION_HEADER]: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}\-_.]{0,19}$/u, { error: 'code.malformed' })
      .optional(),
  })
  .superRefine((headers, context) => {
    const needsRegion = isRegional(headers[ROLE_HEADER]);
    const hasRegion = headers[REGION_HEADER] !== undefined;
    if (needsRegion === hasRegion) return;
    const message = needsRegion ? 'region.required' : 'region.not-expected';
    context.addIssue({ code: 'custom', path: [REGION_HEADER], message });
  });

/** The caller as the headers name it: for the tests, from this machine only. */
export class HeaderIdentity extends Identity {
  override async identify(request: FastifyRequest): Promise<Actor> {
    requireLocalRequest(request);
    const { headers } = request;
    if (!headers[USER_HEADER] || !headers[ROLE_HEADER]) throw refuseHttp('identity.headers-missing');
    const parsed = parsePart(identityHeaders, headers, 'header');
    return { id: parsed[USER_HEADER], role: parsed[ROLE_HEADER], region: parsed[REGION_HEADER] };
  }
}
