import { ReminderSweep } from '#modules/reminders';
import { Config, publicUrlOf } from '#platform/config';
import { EventLog } from '#platform/event-store';
import { Clock } from '#platform/kernel';
import { Log } from '#platform/logging';
import { Mailer } from '#platform/mail';
import { ProjectionRunner } from '#platform/projections';
import type { ProvidedPort } from '#platform/room';
import { Sealer } from '#platform/sealing';
import { Pool } from 'pg';
import { obligationSources } from './obligation-sources.js';

type Given = readonly [EventLog, Mailer, Sealer, Clock, Pool, ProjectionRunner, Config, Log];

/** The sweep, put together from the platform's parts. */
export const reminderSweepProvider: ProvidedPort = {
  provide: ReminderSweep,
  inject: [EventLog, Mailer, Sealer, Clock, Pool, ProjectionRunner, Config, Log],
  useFactory: (...[log, mailer, sealer, clock, pool, readModels, config, logger]: Given) =>
    new ReminderSweep({
      ...{ log, mailer, sealer, clock, pool, readModels, logger },
      sources: obligationSources,
      publicUrl: publicUrlOf(config),
      notBefore: config.sweep.at,
    }),
};
