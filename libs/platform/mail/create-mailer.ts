import { FileMailer, type FileMailerOptions } from './file.mailer.js';
import type { Mailer } from './mail.js';
import { SmtpMailer, type SmtpMailerOptions } from './smtp.mailer.js';

/** The mailer of the settings: over SMTP when there is a server to speak to, else into a folder. */
export function createMailer(options: SmtpMailerOptions | FileMailerOptions): Mailer {
  return 'smtpUrl' in options ? new SmtpMailer(options) : new FileMailer(options);
}
