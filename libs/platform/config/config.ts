import { resolve } from 'node:path';
import type { Settings } from './settings.js';

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
  abstract readonly mail: { readonly smtpUrl?: string | undefined; readonly from: string };
  abstract readonly log: { readonly level: Settings['LOG_LEVEL']; readonly format: Settings['LOG_FORMAT'] };
  /** When reminders go out, in Danish time, and how often the sweep looks for what was missed. */
  abstract readonly sweep: { readonly at: string; readonly everyMs: number };
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
    },
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, ''),
    databaseUrl: settings.DATABASE_URL,
    dataDirectory: resolve(settings.TILSYN_DATA ?? '.tilsyn'),
    keys: { storeUrl: settings.KEY_STORE_URL, encryptionKey: settings.TILSYN_KEY_ENCRYPTION_KEY },
    redisUrl: settings.REDIS_URL,
    mail: { smtpUrl: settings.SMTP_URL, from: settings.MAIL_FROM },
    log: { level: settings.LOG_LEVEL, format: settings.LOG_FORMAT },
    sweep: { at: settings.SWEEP_AT, everyMs: settings.SWEEP_EVERY },
    shutdownGraceMs: settings.SHUTDOWN_GRACE,
  };
}

/** Where links in mails lead; nothing when the port is not known before somebody listens. */
export function publicUrlOf({ publicUrl, http: { host, port } }: Config): string | undefined {
  if (publicUrl !== undefined || port === 0) return publicUrl;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
