import { randomUUID } from 'node:crypto';
import type { Config, OidcConfig } from '#platform/config';
import type { Log } from '#platform/logging';
import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { LONGEST, SHORTEST } from '../password-policy.js';
import { PROVIDER } from '../provider.js';
import { databaseHooks, validateUserInfo } from './auth-hooks.js';
import { codesOnce } from './codes-once.js';

export const BASE_PATH = '/api/auth';
export const SESSION_COOKIE = '__Host-tilsyn.session';
/** Where we tell the library who is calling; a caller's own is never passed on. */
export const CLIENT_HEADER = 'x-tilsyn-client';

export interface AuthParts {
  readonly pool: Pool;
  readonly baseURL: string;
  readonly secret: string;
  readonly login: Config['login'];
  readonly log: Pick<Log, 'warn'>;
}

/** How the library is set up. What it stores follows from this alone, so that the migrations take it too. */
export function authOptions({ pool, baseURL, secret, login, log }: AuthParts) {
  return {
    appName: 'Tilsyn',
    basePath: BASE_PATH,
    baseURL,
    secrets: [{ version: 1, value: secret }],
    database: pool,
    telemetry: { enabled: false },
    logger: loggerOf(log),
    onAPIError: { throw: true, errorURL: '/sign-in' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST,
      maxPasswordLength: LONGEST,
    },
    session: {
      expiresIn: login.absoluteMs / 1000,
      disableSessionRefresh: true,
      additionalFields: { signedInBy: { type: 'string', required: false, input: false } },
    },
    user: {
      additionalFields: {
        lastSignInAt: { type: 'date', required: false, input: false },
        /** Whether one was reset and none is set up yet, and by which decision. */
        secondFactorDue: { type: 'boolean', required: false, input: false },
        secondFactorReset: { type: 'string', required: false, input: false },
      },
      validateUserInfo: validateUserInfo(login.oidc),
    },
    account: {
      // Accounts come by invitation or under an address that the provider has verified, so that one and the same
      // verified address is one and the same person's.
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: false },
      updateAccountOnSignIn: false,
      storeStateStrategy: 'database',
    },
    rateLimit: rateLimits(login.rateLimit),
    advanced: {
      // Our own guard looks at every change, not only at those of the library.
      disableCSRFCheck: true,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      cookiePrefix: '__Host-tilsyn',
      cookies: { session_token: { name: SESSION_COOKIE } },
      database: { generateId: () => randomUUID() },
    },
    databaseHooks,
    hooks: { before: codesOnce(pool) },
    plugins: pluginsOf(login),
  } satisfies BetterAuthOptions;
}

function rateLimits(max: number) {
  return {
    enabled: true,
    storage: 'database',
    window: 10,
    max: 100,
    customRules: {
      '/sign-in/*': { window: 10, max },
      '/two-factor/*': { window: 10, max },
      '/change-password': { window: 10, max },
    },
  } as const;
}

function pluginsOf({ maxFailures, lockMs, oidc }: Config['login']): BetterAuthPlugin[] {
  const accountLockout = { maxFailedAttempts: maxFailures, durationSeconds: lockMs / 1000 };
  const secondFactor = twoFactor({ issuer: 'Tilsyn', accountLockout });
  return oidc ? [secondFactor, genericOAuth({ config: [providerOf(oidc)] })] : [secondFactor];
}

function providerOf({ issuer, clientId, clientSecret, roleClaim }: OidcConfig) {
  const authentication =
    clientSecret === undefined
      ? ({ tokenEndpointAuth: { method: 'none' } } as const)
      : ({ clientSecret, authentication: 'basic' } as const);
  return {
    providerId: PROVIDER,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    ...authentication,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
    disableProviderLogout: true,
    // Who may do nothing by the provider's word comes by invitation.
    disableImplicitSignUp: roleClaim === undefined,
  };
}

// The library's lines may repeat what somebody typed; whoever needs them asks for them.
function loggerOf(log: Pick<Log, 'warn'>): NonNullable<BetterAuthOptions['logger']> {
  return {
    level: 'error',
    log: (_level, message, ...args) => {
      const err: unknown = args.find((argument) => argument instanceof Error);
      log.warn({ library: 'better-auth', ...(err ? { err } : {}) }, message);
    },
  };
}
