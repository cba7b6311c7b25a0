import { MailLinkSigner, ReminderParts } from '#modules/reminders';
import { Config, publicUrlOf } from '#platform/config';
import type { ProvidedPort } from '#platform/room';
import { DerivedKeys } from '#platform/sealing';
import { Pool } from 'pg';
import { obligationSources } from './obligation-sources.js';

/** What the reminders stand on, besides the platform. */
export const reminderPartsProvider: ProvidedPort = {
  provide: ReminderParts,
  inject: [Pool, DerivedKeys, Config],
  useFactory: (pool: Pool, keys: DerivedKeys, config: Config) =>
    new ReminderParts(
      pool,
      obligationSources,
      new MailLinkSigner(keys.for('mail-links'), config.mail.linkDays),
      publicUrlOf(config),
    ),
};
