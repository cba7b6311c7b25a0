import type { Refused } from '#platform/kernel';
import { refuseHttp } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { passCookies } from '../cookies.js';
import { lockedFor } from '../lockout.js';
import { refuseLogin } from '../login.problems.js';
import type { AuthCall, AuthEngine } from './auth-engine.js';

type Answer = Readonly<Record<string, unknown>>;

/** The library's words for what went wrong, and ours. */
const REFUSALS: Readonly<Record<string, () => Refused>> = {
  INVALID_EMAIL: () => refuseLogin('sign-in.refused'),
  INVALID_EMAIL_OR_PASSWORD: () => refuseLogin('sign-in.refused'),
  PASSWORD_TOO_LONG: () => refuseLogin('sign-in.refused'),
  INVALID_PASSWORD: () => refuseLogin('password.wrong'),
  CREDENTIAL_ACCOUNT_NOT_FOUND: () => refuseLogin('password.not-used'),
  INVALID_CODE: () => refuseLogin('second-factor.wrong-code'),
  CODE_SPENT: () => refuseLogin('second-factor.spent-code'),
  INVALID_BACKUP_CODE: () => refuseLogin('second-factor.wrong-code'),
  INVALID_TWO_FACTOR_COOKIE: () => refuseLogin('second-factor.expired'),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: () => refuseLogin('second-factor.expired'),
  TOTP_NOT_ENABLED: () => refuseLogin('second-factor.not-set-up'),
  BACKUP_CODES_NOT_ENABLED: () => refuseLogin('second-factor.not-set-up'),
  TWO_FACTOR_NOT_ENABLED: () => refuseLogin('second-factor.not-set-up'),
  TOTP_ALREADY_ENABLED: () => refuseLogin('second-factor.set-up-already'),
  PROVIDER_NOT_FOUND: () => refuseLogin('sign-on.unavailable'),
  INVALID_OAUTH_CONFIGURATION: () => refuseLogin('sign-on.unavailable'),
  UNAUTHORIZED: () => refuseHttp('identity.required'),
};

/**
 * Asks the library on the caller's behalf and passes its cookies on.
 * @throws Refused in our words; Error for what nobody foresaw.
 */
export async function askLibrary(
  engine: AuthEngine,
  call: AuthCall,
  request: FastifyRequest,
  { reply, lockMs }: { readonly reply: FastifyReply; readonly lockMs: number },
): Promise<Answer> {
  const response = await engine.call(call, request);
  passCookies(response, reply);
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (response.ok) return answer;
  if (answer['code'] === 'ACCOUNT_TEMPORARILY_LOCKED') throw lockedFor(lockMs);
  if (response.status === 429)
    throw refuseLogin('sign-in.too-many', {
      retryAfter: Number(response.headers.get('x-retry-after') ?? 10),
    });
  const refusal = REFUSALS[String(answer['code'])];
  throw (
    refusal?.() ?? new Error(`the library refused ${call.path}: ${response.status} ${String(answer['code'])}`)
  );
}
