import type { BusinessCalendar } from '#platform/calendar';
import { derivedId, type Issued } from '#platform/kernel';
import type { Digest } from './choose-due.js';
import { PrepareMail } from './mail-progress.js';
import { messageIdOf } from './reminder-links.js';
import { mailItemOf, type Truth } from './truth.js';

const LINES_PER_MAIL = 500;

/** One mail of a digest; a very long digest has several. */
export interface Draft {
  readonly digest: Digest;
  readonly part: number;
  readonly parts: number;
}

/** The mails of a digest. */
export function draftsOf(digest: Digest): readonly Draft[] {
  const parts = Math.ceil(digest.lines.length / LINES_PER_MAIL);
  return Array.from({ length: parts }, (_, index) => {
    const lines = digest.lines.slice(index * LINES_PER_MAIL, (index + 1) * LINES_PER_MAIL);
    return { digest: { ...digest, lines }, part: index + 1, parts };
  });
}

/** What a draft is written from. */
export interface Desk {
  readonly truth: Truth;
  readonly calendar: BusinessCalendar;
  readonly day: string;
  readonly publicUrl?: string | undefined;
  readonly issue: (...parts: readonly string[]) => Issued;
}

/** The command that prepares a draft. Recipient and day name the mail, so that no second one of the day is made. */
export function draftCommand({ digest, part, parts }: Draft, desk: Desk): PrepareMail {
  const { programme, contact, duty, region, language, lines } = digest;
  const { truth, calendar, day, publicUrl, issue } = desk;
  const id = derivedId('reminder-mail', programme, contact, day, ...(part === 1 ? [] : [String(part)]));
  const items = lines.map((line) => mailItemOf(line, truth, calendar, day));
  const to = { programme, contact, duty, ...(region !== undefined && { region }), language };
  const messageId = messageIdOf(id, publicUrl);
  return new PrepareMail(id, { ...to, messageId, part, parts, items }, issue(id, 'prepare'));
}
