import { join, resolve } from 'node:path';
import type { Settings } from './settings.js';

/** The configuration of one process: every setting, checked, under the names the code uses. */
export interface Config {
  readonly mode: 'production' | 'test' | 'demo';
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly bodyLimit: number;
    readonly importLimit: number;
    readonly requestTimeoutMs: number;
    readonly readYourWritesMs: number;
  };
  /** Absent unless set: who serves knows the port only once it listens. */
  readonly publicUrl?: string | undefined;
  /** Absent: the embedded server in `dataDirectory`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDirectory: string;
  readonly keys: { readonly storeUrl?: string | undefined; readonly encryptionKey?: string | undefined };
  readonly redisUrl?: string | undefined;
  readonly mail: { readonly smtpUrl?: string | undefined; readonly from: string; readonly folder: string };
  readonly log: { readonly level: Settings['LOG_LEVEL']; readonly format: Settings['LOG_FORMAT'] };
  readonly sweep: { readonly at: string; readonly everyMs: number };
  readonly shutdownGraceMs: number;
}

/** Settings in the shape the code uses. */
export function toConfig(settings: Settings): Config {
  const dataDirectory = resolve(settings.TILSYN_DATA ?? '.tilsyn');
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
    dataDirectory,
    keys: { storeUrl: settings.KEY_STORE_URL, encryptionKey: settings.TILSYN_KEY_ENCRYPTION_KEY },
    redisUrl: settings.REDIS_URL,
    mail: { smtpUrl: settings.SMTP_URL, from: settings.MAIL_FROM, folder: join(dataDirectory, 'mail') },
    log: { level: settings.LOG_LEVEL, format: settings.LOG_FORMAT },
    sweep: { at: settings.SWEEP_AT, everyMs: settings.SWEEP_EVERY },
    shutdownGraceMs: settings.SHUTDOWN_GRACE,
  };
}
