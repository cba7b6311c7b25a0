import { resolve } from 'node:path';
import type { Role } from '#platform/kernel';
import type { Settings } from './settings.js';

/** A provider of OpenID Connect, and what its claims mean here. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** Absent: the provider says who somebody is, an administrator what they may do. */
  readonly roleClaim?: string | undefined;
  readonly regionClaim?: string | undefined;
  /** Absent: the claim's values are role names. */
  readonly roleMap?: readonly (readonly [value: string, role: Role])[] | undefined;
}

/** The configuration of one process: every setting, checked, under the names the code uses. Also the token to inject. */
export abstract class Config {
  abstract readonly mode: Settings['TILSYN_MODE'];
  abstract readonly http: {
    readonly host: string;
    readonly port: number;
    readonly bodyLimit: number;
    readonly importLimit: number;
    readonly requestTimeoutMs: number;
    readonly readYourWritesMs: number;
    /** Whose word on the client's address is taken; nobody's unless set. */
    readonly trustedProxies: readonly string[];
  };
  abstract readonly login: {
    readonly secondFactor: Settings['LOGIN_SECOND_FACTOR'];
    readonly maxFailures: number;
    readonly lockMs: number;
    readonly rateLimit: number;
    readonly idleMs: number;
    readonly absoluteMs: number;
    /** Absent: passwords only. */
    readonly oidc?: OidcConfig | undefined;
  };
  /** Absent unless set: who serves knows the port only once it listens. */
  abstract readonly publicUrl?: string | undefined;
  /** Absent: the embedded server in `dataDirectory`. */
  abstract readonly databaseUrl?: string | undefined;
  abstract readonly dataDirectory: string;
  abstract readonly keys: {
    readonly storeUrl?: string | undefined;
    readonly encryptionKey?: string | undefined;
  };
  abstract readonly redisUrl?: string | undefined;
  abstract readonly mail: {
    readonly smtpUrl?: string | undefined;
    readonly from: string;
    readonly linkDays: number;
  };
  abstract readonly log: { readonly level: Settings['LOG_LEVEL']; readonly format: Settings['LOG_FORMAT'] };
  /** When reminders go out, in Danish time, and how often the sweep looks for what was missed. */
  abstract readonly sweep: { readonly at: string; readonly everyMs: number };
  /** How long it is kept who read which sample. */
  abstract readonly accessLog: { readonly months: number };
  abstract readonly shutdownGraceMs: number;
}

/** Settings in the shape the code uses. */
export function toConfig(settings: Settings): Config {
  return {
    mode: settings.TILSYN_MODE,
    http: {
      host: settings.HOST,
      port: settings.PORT,
      bodyLimit: settings.BODY_LIMIT,
      importLimit: settings.IMPORT_LIMIT,
      requestTimeoutMs: settings.REQUEST_TIMEOUT,
      readYourWritesMs: settings.READ_YOUR_WRITES_MS,
      trustedProxies: settings.TRUSTED_PROXY ?? [],
    },
    login: {
      secondFactor: settings.LOGIN_SECOND_FACTOR,
      maxFailures: settings.LOGIN_MAX_FAILURES,
      lockMs: settings.LOGIN_LOCK,
      rateLimit: settings.LOGIN_RATE_LIMIT,
      idleMs: settings.SESSION_IDLE,
      absoluteMs: settings.SESSION_ABSOLUTE,
      oidc: oidcOf(settings),
    },
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ''),
    databaseUrl: settings.DATABASE_URL,
    dataDirectory: resolve(settings.TILSYN_DATA ?? '.tilsyn'),
    keys: { storeUrl: settings.KEY_STORE_URL, encryptionKey: settings.TILSYN_KEY_ENCRYPTION_KEY },
    redisUrl: settings.REDIS_URL,
    mail: { smtpUrl: settings.SMTP_URL, from: settings.MAIL_FROM, linkDays: settings.MAIL_LINK_DAYS },
    log: { level: settings.LOG_LEVEL, format: settings.LOG_FORMAT },
    sweep: { at: settings.SWEEP_AT, everyMs: settings.SWEEP_EVERY },
    accessLog: { months: settings.ACCESS_LOG_MONTHS },
    shutdownGraceMs: settings.SHUTDOWN_GRACE,
  };
}

function oidcOf(settings: Settings): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = settings;
  if (issuer === undefined || clientId === undefined) return undefined;
  return {
    ...{ issuer, clientId, clientSecret: settings.OIDC_CLIENT_SECRET },
    ...{ roleClaim: settings.OIDC_ROLE_CLAIM, regionClaim: settings.OIDC_REGION_CLAIM },
    roleMap: settings.OIDC_ROLE_MAP,
  };
}

/** Where links in mails lead; nothing when the port is not known before somebody listens. */
export function publicUrlOf({
  publicUrl,
  http: { host, port },
}: Pick<Config, 'publicUrl' | 'http'>): string | undefined {
  if (publicUrl !== undefined || port === 0) return publicUrl;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
