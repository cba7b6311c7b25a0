import { containsCprLike } from '#platform/kernel';
import { MailRefused, type Mail } from './mail.js';

const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
const tag = /<[^>]*>/g;

/**
 * Refuses a text that holds something like a CPR number. Ids of ours are looked past, for one UUID in some thousands
 * has such digits by chance, and the link it stands in would then never be sent.
 */
export function assertNoCprLike(text: string): void {
  if (containsCprLike(text.replace(uuid, ' '))) {
    throw new MailRefused(
      'mail.cpr-like',
      true,
      'The mail holds something like a CPR number and is not sent.',
    );
  }
}

/** The same for everything a mail shows or carries. Markup between two digits hides them from nobody. */
export function assertMailWithoutCpr(mail: Mail): void {
  const carried = [
    mail.to.name,
    mail.from?.name,
    mail.subject,
    mail.text,
    mail.html,
    ...Object.values(mail.headers ?? {}),
  ];
  for (const text of carried) if (text !== undefined) assertNoCprLike(text);
  assertNoCprLike(
    mail.html
      .replace(tag, '')
      .replace(/&nbsp;|&#160;/g, ' ')
      .replace(/&#45;|&ndash;|&#8211;/g, '-'),
  );
}
