import { join } from 'node:path';
import type { Config } from '#platform/config';
import { createMailer, type Mailer, type MailAddress } from '#platform/mail';

/** The mailer of the settings: over SMTP, or into `mail/` in the data folder. */
export function mailerOf({ mail }: Config, dataDirectory: string): Mailer {
  const from = senderOf(mail.from);
  if (mail.smtpUrl === undefined) return createMailer({ folder: join(dataDirectory, 'mail'), from });
  return createMailer({ smtpUrl: mail.smtpUrl, from });
}

/** `Tilsyn <tilsyn@example.dk>` or the bare address. */
export function senderOf(text: string): MailAddress {
  const [, name = '', address] = /^(.*)<([^<>]+)>$/.exec(text.trim()) ?? [];
  if (address === undefined) return { address: text.trim() };
  const spoken = name.trim().replace(/^"(.*)"$/, '$1');
  return spoken === '' ? { address } : { address, name: spoken };
}
