import { z } from 'zod';
import { bytes, durationMs, listenHost, secretUrl, timeOfDay } from './fields.js';

const secret = { secret: true } as const;

/** Every setting there is: name, form, default and meaning. README, `config check` and the start read this one table. */
export const settings = z.object({
  TILSYN_MODE: z.enum(['production', 'test', 'demo']).default('production').meta({
    description:
      'What the instance is for. Callers may name themselves by headers in `test` and `demo` only.',
  }),
  HOST: listenHost
    .prefault('127.0.0.1')
    .meta({ description: 'Address to listen on. Loopback only, until there is a login.' }),
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
  READ_YOUR_WRITES_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60_000)
    .default(5000)
    .meta({ description: 'How long a question with `?after=` waits for the read model, in milliseconds.' }),
  REQUEST_TIMEOUT: durationMs.prefault('5m').meta({ description: 'How long a request may take to arrive.' }),
  SHUTDOWN_GRACE: durationMs
    .prefault('25s')
    .meta({ description: 'How long stopping waits for what is running.' }),
});

/** The settings as read from the environment, parsed. */
export type Settings = z.infer<typeof settings>;
export type SettingName = keyof Settings;
