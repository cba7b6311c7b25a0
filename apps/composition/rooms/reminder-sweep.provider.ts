import { ReminderParts, ReminderSweep } from '#modules/reminders';
import { Config } from '#platform/config';
import { EventLog } from '#platform/event-store';
import { Clock } from '#platform/kernel';
import { Log } from '#platform/logging';
import { Mailer } from '#platform/mail';
import { ProjectionRunner } from '#platform/projections';
import type { ProvidedPort } from '#platform/room';
import { Sealer } from '#platform/sealing';

type Given = readonly [EventLog, Mailer, Sealer, Clock, ReminderParts, ProjectionRunner, Config, Log];

/** The sweep, put together from the platform's parts. */
export const reminderSweepProvider: ProvidedPort = {
  provide: ReminderSweep,
  inject: [EventLog, Mailer, Sealer, Clock, ReminderParts, ProjectionRunner, Config, Log],
  useFactory: (...[log, mailer, sealer, clock, parts, readModels, config, logger]: Given) => {
    const { pool, sources, links, publicUrl } = parts;
    return new ReminderSweep({
      ...{ log, mailer, sealer, clock, pool, readModels, logger, sources, links, publicUrl },
      notBefore: config.sweep.at,
    });
  },
};
