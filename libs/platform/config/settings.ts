import { z } from 'zod';
import { addressList, bytes, durationMs, listenHost, roleMap, secretUrl, timeOfDay } from './fields.js';

const secret = { secret: true } as const;

/** Every setting there is: name, form, default and meaning. README, `config check` and the start read this one table. */
export const settings = z.object({
  TILSYN_MODE: z.enum(['production', 'test', 'demo']).default('production').meta({
    description:
      'What the instance is for. Callers play a part in `test` and `demo` only, and name themselves by headers in `test` only.',
  }),
  HOST: listenHost.prefault('127.0.0.1').meta({
    description:
      'Address to listen on. Others than loopback in `production` only, with a PUBLIC_URL of https or a TRUSTED_PROXY.',
  }),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .meta({ description: 'Port to listen on; 0 takes a free one.' }),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({
      description: 'Where people reach Tilsyn: the links in mails begin with it. Without it, host and port.',
    }),
  TRUSTED_PROXY: addressList.optional().meta({
    description:
      'Addresses of the proxy in front, as 10.0.0.2 or 10.0.0.0/24 with commas between. Their X-Forwarded-For tells who is calling; without it, whoever holds the connection.',
  }),
  DATABASE_URL: secretUrl(['postgres', 'postgresql'])
    .optional()
    .meta({
      description: 'PostgreSQL for events, read models and jobs. Without it, the embedded server.',
      ...secret,
    }),
  TILSYN_DATA: z.string().min(1).optional().meta({
    description: 'Folder of the embedded server, keys and unsent mail; `.tilsyn` in the current folder.',
  }),
  KEY_STORE_URL: secretUrl(['postgres', 'postgresql'])
    .optional()
    .meta({
      description:
        'PostgreSQL of its own for the keys of sealed fields. Without it, a schema of its own beside the events.',
      ...secret,
    }),
  TILSYN_KEY_ENCRYPTION_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, {
      error: 'must be 32 bytes in base64, as `openssl rand -base64 32` gives',
    })
    .optional()
    .meta({
      description:
        'Key that wraps the keys of sealed fields: 32 bytes in base64. Without it, one in the data folder.',
      ...secret,
    }),
  REDIS_URL: secretUrl(['redis', 'rediss'])
    .optional()
    .meta({ description: 'Redis for the jobs. Without it, they are kept in PostgreSQL.', ...secret }),
  SMTP_URL: secretUrl(['smtp', 'smtps'])
    .optional()
    .meta({
      description: 'Mail server. Without it, mails are written as .eml files into the data folder.',
      ...secret,
    }),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/, {
      error: 'must be a mail address, with or without a name before it',
    })
    .default('Tilsyn <tilsyn@localhost>')
    .meta({ description: 'Sender of the mails.' }),
  MAIL_LINK_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(366)
    .default(30)
    .meta({ description: 'How many days after its mail a link still shows what it was about.' }),
  LOGIN_SECOND_FACTOR: z.enum(['required', 'optional']).default('required').meta({
    description:
      'Whether auditors and administrators who sign in by password must have set up a second factor (TOTP).',
  }),
  LOGIN_MAX_FAILURES: z.coerce.number().int().min(3).max(100).default(10).meta({
    description: 'Wrong passwords, or wrong codes, in a row before an account is locked.',
  }),
  LOGIN_LOCK: durationMs.prefault('15m').meta({ description: 'How long an account stays locked.' }),
  LOGIN_RATE_LIMIT: z.coerce.number().int().min(1).max(10_000).default(10).meta({
    description:
      'Attempts to sign in that one client address may make in a row, each within ten seconds of the one before.',
  }),
  SESSION_IDLE: durationMs
    .prefault('30m')
    .meta({ description: 'How long a session lasts in which nothing is asked.' }),
  SESSION_ABSOLUTE: durationMs
    .prefault('12h')
    .meta({ description: 'How long a session lasts at the most, from signing in.' }),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({
      description: 'Issuer of an OpenID Connect provider to sign in with. Without it, passwords only.',
    }),
  OIDC_CLIENT_ID: z.string().min(1).optional().meta({ description: 'Our id at the provider.' }),
  OIDC_CLIENT_SECRET: z
    .string()
    .min(1)
    .optional()
    .meta({
      description: 'Our secret at the provider. Without it, a public client with PKCE alone.',
      ...secret,
    }),
  OIDC_ROLE_CLAIM: z.string().min(1).optional().meta({
    description:
      'Claim that tells the role, a text or a list. Without it, people come by invitation, and administrators grant their roles.',
  }),
  OIDC_REGION_CLAIM: z.string().min(1).optional().meta({
    description: 'Claim that tells the region code of a regional role.',
  }),
  OIDC_ROLE_MAP: roleMap.optional().meta({
    description:
      'What a value of the role claim stands for, as `{"genome-audit":"auditor"}` or `genome-audit=auditor,…`; the first that fits counts. Without it, the values are role names.',
  }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .meta({ description: 'The least important lines that are logged.' }),
  LOG_FORMAT: z.enum(['json', 'pretty']).default('json').meta({ description: 'How log lines look.' }),
  BODY_LIMIT: bytes.prefault('1 MiB').meta({ description: 'Largest request body.' }),
  IMPORT_LIMIT: bytes.prefault('512 MiB').meta({ description: 'Largest file of an import.' }),
  SWEEP_AT: timeOfDay.default('07:00').meta({ description: 'When due reminders go out, in Danish time.' }),
  SWEEP_EVERY: durationMs
    .prefault('15m')
    .meta({ description: 'How often the sweep looks for what was missed.' }),
  READ_YOUR_WRITES_MS: z.coerce.number().int().min(0).max(60_000).default(5000).meta({
    description: 'How long a question with `?after=` waits for the read model, in milliseconds.',
  }),
  ACCESS_LOG_MONTHS: z.coerce.number().int().min(1).max(120).default(13).meta({
    description: 'Months the access log is kept; at least 13.',
  }),
  REQUEST_TIMEOUT: durationMs.prefault('5m').meta({ description: 'How long a request may take to arrive.' }),
  SHUTDOWN_GRACE: durationMs
    .prefault('25s')
    .meta({ description: 'How long stopping waits for what is running.' }),
});

/** The settings as read from the environment, parsed. */
export type Settings = z.infer<typeof settings>;
export type SettingName = keyof Settings;
