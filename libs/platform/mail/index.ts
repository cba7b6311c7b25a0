export { assertNoCprLike } from './cpr-guard.js';
export { createMailer } from './create-mailer.js';
export { FileMailer, type FileMailerOptions, type OutboxEntry, type OutboxMail } from './file.mailer.js';
export {
  MailRefused,
  Mailer,
  type Delivery,
  type Mail,
  type MailAddress,
  type MailRefusalCode,
} from './mail.js';
export type { MailCell, MailContent, MailTable } from './mail-content.js';
export { defaultMailRetry, nextAttempt, type MailRetryPolicy } from './next-attempt.js';
export { renderMail } from './render-mail.js';
export { SmtpMailer, type SmtpMailerOptions } from './smtp.mailer.js';
export { defaultSmtpTimeouts, type SmtpTimeouts } from './smtp-settings.js';
