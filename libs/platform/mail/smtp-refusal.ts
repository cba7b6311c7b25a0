import type { NodemailerError } from 'nodemailer';
import { MailRefused, type MailRefusalCode } from './mail.js';

interface Answer {
  readonly code: string;
  /** The step of the conversation that failed, such as RCPT TO. */
  readonly step: string;
  readonly status: number | undefined;
  readonly words: string;
}

const byErrorCode: Readonly<Record<string, MailRefusalCode>> = {
  ETLS: 'mail.insecure',
  EAUTH: 'mail.login',
  ENOAUTH: 'mail.login',
  ETIMEDOUT: 'mail.timeout',
  EABORT: 'mail.timeout',
};

const aboutTheMail = ['MAIL FROM', 'RCPT TO', 'DATA'];

/**
 * What a failed conversation means. An answer of 5xx about the mail is final. A greeting, TLS or login that fails is
 * about the server or our account, not about the mail: it waits for somebody to mend it, however final the number.
 */
export function toRefusal(error: unknown): MailRefused {
  if (error instanceof MailRefused) return error;
  const { words, status } = answerOf(error);
  const code = meaningOf(answerOf(error));
  return new MailRefused(code, code === 'mail.rejected' || code === 'mail.malformed', words, status);
}

function meaningOf({ code, step, status, words }: Answer): MailRefusalCode {
  if (/certificate|self-signed|altname/i.test(words)) return 'mail.insecure';
  const known = byErrorCode[code];
  if (known) return known;
  if (status === undefined) return code === 'EENVELOPE' ? 'mail.malformed' : 'mail.unreachable';
  return isFinal(status) && aboutTheMail.includes(step) ? 'mail.rejected' : 'mail.deferred';
}

// 503, a bad sequence of commands, is a quarrel of the two programs and says nothing of the mail.
function isFinal(status: number): boolean {
  return status >= 500 && status !== 503;
}

function answerOf(error: unknown): Answer {
  if (!(error instanceof Error)) return { code: '', step: '', status: undefined, words: String(error) };
  const { code, command, responseCode }: NodemailerError = error;
  const status = responseCode !== undefined && responseCode >= 400 ? responseCode : undefined;
  return { code: code ?? '', step: command ?? '', status, words: error.message };
}
