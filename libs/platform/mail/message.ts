import type { SendMailOptions } from 'nodemailer';
import { assertMailWithoutCpr } from './cpr-guard.js';
import { MailRefused, type Mail, type MailAddress } from './mail.js';

const MESSAGE_ID = /^<[^\s<>@]+@[^\s<>@]+>$/;
const ADDRESS = /^[^\s<>"(),:;@[\\\]]+@[^\s<>"(),:;@[\\\]]+$/;
const FREE_HEADER = /^X-[A-Za-z0-9-]+$|^List-[A-Za-z-]+$|^In-Reply-To$|^References$/;

/**
 * A mail as nodemailer takes it, after the checks no adapter may leave out.
 *
 * `Auto-Submitted` (RFC 3834) and `X-Auto-Response-Suppress` (Exchange) keep absence notices from answering a machine.
 * `Precedence: bulk` is left out: no standard defines it, it asks servers to treat a personal notice as advertising,
 * and it adds nothing to the two.
 */
export function toMessage(mail: Mail, sender: MailAddress): SendMailOptions {
  requireWellFormed(mail);
  assertMailWithoutCpr(mail);
  return {
    messageId: mail.messageId,
    date: new Date(mail.date),
    from: addressOf(mail.from ?? sender),
    to: addressOf(mail.to),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: {
      ...mail.headers,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const complaints: readonly { readonly about: string; readonly holds: (mail: Mail) => boolean }[] = [
  { about: 'its Message-ID is not <local@domain>', holds: (mail) => MESSAGE_ID.test(mail.messageId) },
  { about: 'its date is no instant', holds: (mail) => !Number.isNaN(Date.parse(mail.date)) },
  { about: 'its recipient is no mail address', holds: (mail) => ADDRESS.test(mail.to.address) },
  { about: 'its subject is not one line', holds: (mail) => /^[^\r\n]*\S[^\r\n]*$/.test(mail.subject) },
  {
    about: 'it needs a text and an HTML body',
    holds: (mail) => /\S/.test(mail.text) && /\S/.test(mail.html),
  },
  {
    about: 'a header is not for callers to set',
    holds: (mail) => Object.keys(mail.headers ?? {}).every((name) => FREE_HEADER.test(name)),
  },
];

function requireWellFormed(mail: Mail): void {
  const wrong = complaints.filter(({ holds }) => !holds(mail)).map(({ about }) => about);
  if (wrong.length > 0)
    throw new MailRefused('mail.malformed', true, `The mail cannot be sent: ${wrong.join('; ')}.`);
}

function addressOf({ address, name }: MailAddress): { address: string; name: string } {
  return { address, name: name ?? '' };
}
